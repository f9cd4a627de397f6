export { o as planReport } from "./plan.js";
