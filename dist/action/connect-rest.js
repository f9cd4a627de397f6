export { u as connectRest } from "./read.js";
