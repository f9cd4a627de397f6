export { s as connectGitHub } from "./read.js";
