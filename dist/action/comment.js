export { t as commented, n as ownComments } from "./comment2.js";
