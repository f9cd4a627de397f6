// src/hooks/sensitive.ts
/**
* A text that must not be read by people: a secret, a password, a value that came from `${NAME}`.
* Printing it by accident (template, JSON, inspect) prints the placeholder; `reveal` is called only where a request leaves
* or where a check needs the bytes.
*/
var Sensitive = class {
	#value;
	shown;
	constructor(value, shown = "***") {
		this.#value = value;
		this.shown = shown;
	}
	reveal() {
		return this.#value;
	}
	toString() {
		return this.shown;
	}
	toJSON() {
		return this.shown;
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return this.shown;
	}
};
export { Sensitive as t };
