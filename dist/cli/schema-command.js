import { Kt as Failure } from "./start.js";
// src/terminal/schema-command.ts
/** `hookherd schema`: the JSON schema of the config, or of a policy file. */
async function schemaCommand({ operands }, { terminal }) {
	const [kind = "config", another] = operands;
	const { default: config } = await import("./config.schema.js");
	if (another !== void 0 || kind !== "config" && kind !== "policy") throw new Failure("input-invalid", `hookherd schema takes config or policy, not ${JSON.stringify(operands.join(" "))}.`);
	const { $schema, $defs } = config;
	const schema = kind === "config" ? config : {
		$schema,
		$id: "urn:hookherd:policy-file",
		$ref: "#/$defs/policy_file",
		$defs
	};
	terminal.write(`${JSON.stringify(schema, null, 2)}\n`);
	return 0;
}
export { schemaCommand };
