export { o as connectGitHub } from "./read.js";
