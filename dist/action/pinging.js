export { t as pingReasons, n as pinged } from "./pinging2.js";
