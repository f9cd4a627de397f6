export { h as connectGitHub } from "./plan.js";
