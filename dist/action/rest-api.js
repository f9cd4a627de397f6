import { t as Failure } from "./failure.js";
// src/run/rest-api.ts
/** GitHub did not do what was asked for. */
var RestRefusal = class extends Failure {
	/** HTTP status; 0 where no answer came. */
	status;
	constructor(status, { reason, message }) {
		super(reason, message);
		this.status = status;
	}
};
export { RestRefusal as t };
