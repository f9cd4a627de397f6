import { leveledRules, policyRules, ruleNames } from '../src/model/policy.ts';

/** The parts of the config's schema that list the policy rules, made from their table; all else stays as it is. */
export function buildPolicyParts<Schema extends SchemaWithRules>(schema: Schema): Schema {
  const { policy, hook, policy_file } = schema.$defs;
  policy.properties = {
    allowed_hosts: { ...policy.properties.allowed_hosts, description: policyRules.allowed_hosts.description },
    ...Object.fromEntries(leveledRules.map((rule) => [rule, describeLevel(rule)])),
  };
  hook.properties.waivers.properties = Object.fromEntries(
    ruleNames.map((rule) => [
      rule,
      { $ref: '#/$defs/waiver', description: `Why this hook may break the rule \`${rule}\`.` },
    ]),
  );
  const { items } = policy_file.properties.allow_waivers;
  items.enum = ruleNames;
  items.$comment = `one of the rules ${ruleNames.join(', ')}`;
  return schema;
}

interface SchemaWithRules {
  readonly $defs: {
    readonly policy: { properties: Readonly<Record<string, object>> };
    readonly hook: { readonly properties: { readonly waivers: { properties: Readonly<Record<string, object>> } } };
    readonly policy_file: {
      readonly properties: {
        readonly allow_waivers: { readonly items: { enum: readonly string[]; $comment: string } };
      };
    };
  };
}

function describeLevel(rule: (typeof leveledRules)[number]): object {
  const { description, level } = policyRules[rule];
  return { $ref: '#/$defs/level', title: rule, description: `${description} Default: \`${level}\`.` };
}
