export { n as planReport } from "./read.js";
