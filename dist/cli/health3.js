export { t as healthReport } from "./health2.js";
