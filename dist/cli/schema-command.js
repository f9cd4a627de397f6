import { Ft as Failure, _ as config_schema_default } from "./index.js";
// src/terminal/schema-command.ts
/** `hookherd schema`: the JSON schema of the config, or of a policy file. */
function schemaCommand({ operands }, { terminal }) {
	const [kind = "config", another] = operands;
	if (another !== void 0 || kind !== "config" && kind !== "policy") throw new Failure("input-invalid", `hookherd schema takes config or policy, not ${JSON.stringify(operands.join(" "))}.`);
	const { $schema, $defs } = config_schema_default;
	const schema = kind === "config" ? config_schema_default : {
		$schema,
		$id: "urn:hookherd:policy-file",
		$ref: "#/$defs/policy_file",
		$defs
	};
	terminal.write(`${JSON.stringify(schema, null, 2)}\n`);
	return 0;
}
export { schemaCommand };
