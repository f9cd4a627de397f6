export { n as planReport } from "./plan.js";
