import type { Diagnostic } from '../../model/diagnostic.ts';
import { diagnosticCodes } from '../../model/diagnostic-codes.ts';
import { policyRules } from '../../model/policy.ts';
import { hashText } from '../../model/url.ts';
import { escapeLine } from '../escape.ts';
import { hookherdUrl } from '../links.ts';

type Located = Diagnostic & { readonly location: NonNullable<Diagnostic['location']> };

/** What GitHub shows of a rule (code scanning, "SARIF support"): from 7.0 on high, from 9.0 on critical. */
const securitySeverities: Readonly<Record<string, string>> = {
  'literal-secret': '9.1',
  'weak-secret': '6.5',
  'short-secret': '5.3',
  'api-url-insecure': '7.4',
  'policy-broken/allowed_hosts': '8.1',
  'policy-broken/forbid_credentials_in_url': '7.0',
  'policy-broken/forbid_private_hosts': '4.3',
  'policy-broken/require_https': '7.4',
  'policy-broken/require_secret': '6.5',
  'policy-broken/require_ssl_verification': '7.4',
};

/**
 * Every diagnostic that has a place in a file as a SARIF 2.1.0 log, for code scanning. A policy rule is a rule of its own; what a waiver
 * accepts is a suppressed result with its reason.
 */
export function createSarifLog(diagnostics: readonly Diagnostic[], { version }: { readonly version: string }) {
  const located = diagnostics.filter((each): each is Located => each.location !== undefined);
  const ruleIds = [...new Set(located.map(getRuleId))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Hookherd', version, informationUri: hookherdUrl, rules: ruleIds.map(createRule) },
        },
        columnKind: 'utf16CodeUnits',
        results: createResults(located, ruleIds),
      },
    ],
  };
}

/** The code, and for a policy its rule: `policy-broken/require_https`, waived or not. */
function getRuleId({ code, policy }: Diagnostic): string {
  return policy === undefined ? code : `policy-broken/${policy.rule}`;
}

function createRule(id: string) {
  const [code = '', rule] = id.split('/');
  const meanings: Readonly<Record<string, string>> = diagnosticCodes;
  const asked =
    rule === undefined ? undefined : (policyRules as Readonly<Record<string, { asks: string }>>)[rule]?.asks;
  const meaning = `${meanings[code] ?? code}${asked === undefined ? '' : ` The rule ${rule} asks that ${asked}.`}`;
  const page = `${hookherdUrl}/blob/main/docs/${rule === undefined ? 'diagnostics' : 'policy'}.md`;
  const severity = securitySeverities[id];
  return {
    id,
    name: toPascalCase(id),
    shortDescription: { text: meaning },
    fullDescription: { text: meaning },
    help: {
      text: `${meaning} The message says what to do. All of them: ${page}`,
      markdown: `${meaning} The message says what to do. [What each of them means](${page}).`,
    },
    helpUri: page,
    properties: {
      tags: severity === undefined ? ['webhooks'] : ['security', 'webhooks'],
      precision: 'very-high',
      ...(severity === undefined ? {} : { 'security-severity': severity }),
    },
  };
}

function createResults(located: readonly Located[], ruleIds: readonly string[]) {
  const seen = new Map<string, number>();
  return located.map((diagnostic) => {
    const { severity, message, hint, location, policy } = diagnostic;
    const ruleId = getRuleId(diagnostic);
    const facts = JSON.stringify([ruleId, location.file, omitPlaces(message)]);
    const count = (seen.get(facts) ?? 0) + 1;
    seen.set(facts, count);
    return {
      ruleId,
      ruleIndex: ruleIds.indexOf(ruleId),
      level: severity === 'notice' ? 'note' : severity,
      message: { text: escapeText(hint === undefined ? message : `${message} ${hint}`) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: createArtifact(location.file),
            region: { startLine: location.line, startColumn: location.column },
          },
        },
      ],
      partialFingerprints: { 'hookherdDiagnostic/v1': hashText(`${facts}${count}`).slice(0, 32) },
      ...(policy?.waiver === undefined
        ? {}
        : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: escapeLine(policy.waiver) }] }),
    };
  });
}

/** Relative to the repository where the file is inside of it. */
function createArtifact(file: string) {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

/** A message without the places that it names, so that a result is known again when lines move. */
function omitPlaces(message: string): string {
  return message.replace(/:\d+:\d+/g, '').replace(/\bline \d+(, column \d+)?/gi, 'line');
}

/** Plain text in which nothing is a link (SARIF 3.11.6). */
function escapeText(text: string): string {
  return escapeLine(text).replace(/[\\[\]]/g, '\\$&');
}

function toPascalCase(id: string): string {
  return id.replace(/(^|[-_/])([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
}
