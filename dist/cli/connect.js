export { m as connectGitHub } from "./plan.js";
