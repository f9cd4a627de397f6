export { a as connectGitHub } from "./read.js";
