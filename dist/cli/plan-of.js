export { t as planner } from "./plan.js";
