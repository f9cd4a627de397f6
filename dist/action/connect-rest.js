export { d as connectRest } from "./read.js";
