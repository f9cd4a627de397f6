export { t as planOf } from "./plan.js";
