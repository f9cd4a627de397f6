export { t as secretVerdicts, n as sentDelivery, r as testimony } from "./verifying.js";
