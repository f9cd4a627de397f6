export { t as healthReport } from "./health.js";
