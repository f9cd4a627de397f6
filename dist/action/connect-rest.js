export { l as connectRest } from "./read.js";
