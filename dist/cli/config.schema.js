export { y as default } from "./start.js";
