export { t as default } from "./config2.schema.js";
