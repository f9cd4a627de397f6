export { l as published } from "./plan.js";
