export { b as default } from "./start.js";
