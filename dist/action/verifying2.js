export { t as secretVerdicts, r as testimony } from "./verifying.js";
