export { _ as default } from "./start.js";
