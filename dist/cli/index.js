#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 6848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 6906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M8: () => (/* binding */ textField),
/* harmony export */   NE: () => (/* binding */ textsField),
/* harmony export */   Ni: () => (/* binding */ jsonField),
/* harmony export */   Pl: () => (/* binding */ showsSecret),
/* harmony export */   TM: () => (/* binding */ saysAlreadyExists),
/* harmony export */   ei: () => (/* binding */ idField),
/* harmony export */   f_: () => (/* binding */ isInsecure)
/* harmony export */ });
/** A field of a JSON object; undefined where the value is no object or lacks the field. */
function jsonField(value, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    return Object.hasOwn(value, name) ? value[name] : undefined;
}
/** A text field of a JSON object. */
function textField(value, name) {
    const field = jsonField(value, name);
    return typeof field === 'string' ? field : undefined;
}
/** A field that is a list of texts. */
function textsField(value, name) {
    const field = jsonField(value, name);
    if (!Array.isArray(field))
        return undefined;
    return field.every((item) => typeof item === 'string') ? field : undefined;
}
/** An id as GitHub sends it, in decimal digits; undefined where the field is no id. */
function idField(value, name) {
    const field = jsonField(value, name);
    if (typeof field === 'number' && Number.isSafeInteger(field) && field >= 0)
        return String(field);
    return typeof field === 'string' && /^\d+$/.test(field) ? field : undefined;
}
/** Whether a `config` object shows a secret. GitHub leaves the key out where there is none, and shows asterisks where there is one. */
function showsSecret(config) {
    const secret = textField(config, 'secret');
    return secret !== undefined && secret !== '';
}
/** The value of `insecure_ssl`, which GitHub accepts and has shown as text, number and boolean. */
function isInsecure(value) {
    return value === '1' || value === 1 || value === true || value === 'true';
}
/** Whether a 422 says that the hook exists: the sign that an earlier create took effect, or that a hook is hidden. */
function saysAlreadyExists(body) {
    const errors = jsonField(body, 'errors');
    return Array.isArray(errors) && errors.some((error) => /already exists/i.test(textField(error, 'message') ?? ''));
}


/***/ }),

/***/ 2786:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_readline_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6848);
/* harmony import */ var _github_connect_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2947);
/* harmony import */ var _node_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8799);
/* harmony import */ var _node_files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4130);
/* harmony import */ var _hooks_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1409);
/* harmony import */ var _node_cancellation_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4262);
/* harmony import */ var _terminal_command_line_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2342);
/* harmony import */ var _terminal_progress_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9238);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(812);









const terminal = {
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    isInteractive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    hasColors: process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === '',
    ask: async (question) => {
        const lines = (0,node_readline_promises__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin, output: process.stderr });
        const answer = await lines.question(question).catch(() => undefined);
        lines.close();
        return answer;
    },
};
function ports(folder, environment, signal) {
    return {
        files: (0,_node_files_js__WEBPACK_IMPORTED_MODULE_3__/* .filesIn */ .n)(folder),
        environment,
        clock: _node_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m,
        random: Math.random,
        signal,
        mask: () => { },
        connect: (settings) => (0,_github_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .connectGitHub */ .U)({ settings, clock: _node_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m, random: Math.random, signal, version: _version_js__WEBPACK_IMPORTED_MODULE_8__/* .version */ .r, environment }),
        progress: (0,_terminal_progress_js__WEBPACK_IMPORTED_MODULE_7__/* .progressBar */ .h)(terminal, process.stderr.isTTY === true && (process.env.NO_COLOR ?? '') === ''),
    };
}
function run(argv, world) {
    return (0,_terminal_command_line_js__WEBPACK_IMPORTED_MODULE_6__/* .commandLine */ .a)(argv, { terminal, ports: world, version: _version_js__WEBPACK_IMPORTED_MODULE_8__/* .version */ .r, others: { demo, emulator, schema } });
}
async function demo() {
    const { toldStory } = await Promise.all(/* import() */[__nccwpck_require__.e(198), __nccwpck_require__.e(905)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2905));
    const went = await toldStory({
        write: terminal.write,
        carryOut: (argv, { folder, environment }) => run(argv, ports(folder, environment, new AbortController().signal)),
    });
    return went ? 0 : 1;
}
async function emulator({ flags }) {
    const { port } = flags;
    if (typeof port === 'string' && !(/^\d{1,5}$/.test(port) && Number(port) < 65536))
        throw new _hooks_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .Failure */ .HR('input-invalid', `--port ${JSON.stringify(port)} is not a port from 0 to 65535.`);
    const { served } = await Promise.all(/* import() */[__nccwpck_require__.e(198), __nccwpck_require__.e(177)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5177));
    await served(typeof port === 'string' ? port : undefined, { write: terminal.write, signal: _node_cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellation */ .W.signal });
    return 0;
}
async function schema() {
    const { default: config } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6363, 17));
    terminal.write(`${JSON.stringify(config, null, 2)}\n`);
    return 0;
}
(0,_node_cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .listenForCancellation */ .c)();
process.exitCode = await run(process.argv.slice(2), ports('.', process.env, _node_cancellation_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellation */ .W.signal));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./build/dist/src/hooks/failure.js
var failure = __nccwpck_require__(1409);
// EXTERNAL MODULE: ./build/dist/src/hooks/product.js
var product = __nccwpck_require__(3592);
// EXTERNAL MODULE: ./build/dist/src/apply/answer-body.js
var answer_body = __nccwpck_require__(6906);
;// CONCATENATED MODULE: ./build/dist/src/github/needed.js
/** What the endpoint of a path takes (GitHub REST API, "Organization webhooks", "Repository webhooks", "Global webhooks"). */
function neededFor(path, method) {
    const level = method === 'GET' ? 'read' : 'write';
    if (/^\/(orgs|organizations)\/[^/]+\/hooks/.test(path)) {
        return {
            classic: 'a classic token with the scope admin:org_hook',
            fineGrained: `a fine-grained token or a GitHub App with the organization permission "Webhooks" (${level})`,
            role: 'of an organization owner',
        };
    }
    if (/^\/(repos\/[^/]+|repositories)\/[^/]+\/hooks/.test(path)) {
        const scope = method === 'GET' ? 'read:repo_hook' : method === 'DELETE' ? 'admin:repo_hook' : 'write:repo_hook';
        return {
            classic: `a classic token with the scope ${scope}`,
            fineGrained: `a fine-grained token or a GitHub App with the repository permission "Webhooks" (${level})`,
            role: 'of an administrator of the repository',
        };
    }
    if (path.startsWith('/admin/hooks')) {
        return {
            classic: 'a classic token with the scope site_admin',
            fineGrained: '',
            role: 'of a site administrator; no other kind of token can do it',
        };
    }
    return undefined;
}
/** One sentence that says what is needed; empty where the endpoint is none of hooks. */
function neededText(path, method) {
    const needed = neededFor(path, method);
    if (needed === undefined)
        return '';
    if (needed.fineGrained === '')
        return `It takes ${needed.classic}, ${needed.role}.`;
    return `It takes ${needed.classic}, or ${needed.fineGrained}, ${needed.role}.`;
}

;// CONCATENATED MODULE: ./build/dist/src/github/reply.js
function isSuccess(reply) {
    return reply.status >= 200 && reply.status < 300 && reply.loss === undefined;
}

;// CONCATENATED MODULE: ./build/dist/src/github/retry.js


const attemptsAfterErrors = 4;
const attemptsAfterLimits = 8;
/**
 * Whether a request is sent again, and when.
 * GET is repeated freely. PATCH and DELETE are repeated alike: a PATCH here says the final value of each field and never a step from
 * the last one, and deleting twice leaves the same. A POST whose effect is unknown is never repeated: the caller looks first.
 * An answer that refuses for a limit means that nothing was done, whatever the method.
 */
function retryDecision({ attempt, method, reply, now, random }) {
    const limit = limitWait(reply, attempt, now);
    if (limit !== undefined) {
        // Jitter, so that parallel readers do not all come back at the same moment.
        const waitMilliseconds = limit + Math.ceil(random * 1000);
        return attempt >= attemptsAfterLimits
            ? { kind: 'stop' }
            : { kind: 'limited', waitMilliseconds, until: now + limit };
    }
    const isPassing = (reply.loss !== undefined || reply.status >= 500) && reply.loss !== 'cancelled' && reply.loss !== 'untrusted';
    if (!isPassing || attempt >= attemptsAfterErrors)
        return { kind: 'stop' };
    if (method === 'POST' && reply.loss !== 'unreachable')
        return { kind: 'stop' };
    const backoff = 1000 * 2 ** (attempt - 1);
    const asked = retryAfter(reply, now) ?? 0;
    return { kind: 'again', waitMilliseconds: Math.max(asked, Math.ceil(backoff * (0.5 + random))) };
}
/** Whether an answer refuses for a primary or secondary limit, and so says that nothing was done. */
function isLimited(reply) {
    if (isSuccess(reply))
        return false;
    if (reply.status === 429)
        return true;
    if (reply.status === 422)
        return isSpammed(reply.body);
    if (reply.status !== 403)
        return false;
    const message = (0,answer_body/* textField */.M8)(reply.body, 'message') ?? reply.text.slice(0, 500);
    if (/rate limit|abuse detection/i.test(message))
        return true;
    if (/not accessible|must have admin|SAML|SSO/i.test(message))
        return false;
    return reply.headers['retry-after'] !== undefined || reply.headers['x-ratelimit-remaining'] === '0';
}
/** GitHub says some secondary limits as a validation error. */
function isSpammed(body) {
    const errors = (0,answer_body/* jsonField */.Ni)(body, 'errors');
    const messages = Array.isArray(errors) ? errors.map((error) => (0,answer_body/* textField */.M8)(error, 'message') ?? '') : [];
    if (messages.length > 0)
        return messages.every((message) => /submitted too quickly|spammed/i.test(message));
    return /spammed|submitted too quickly/i.test((0,answer_body/* textField */.M8)(body, 'message') ?? '');
}
/** Milliseconds until the limit ends, in GitHub's order of precedence; undefined where no limit refused. */
function limitWait(reply, attempt, now) {
    if (!isLimited(reply))
        return undefined;
    const asked = retryAfter(reply, now);
    if (asked !== undefined)
        return asked;
    const reset = Number(reply.headers['x-ratelimit-reset']);
    if (reply.headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset)) {
        // Measured on GitHub's own clock where it tells the time, since the one of this machine may be off.
        const date = Date.parse(reply.headers.date ?? '');
        return Math.max(1000, reset * 1000 - (Number.isNaN(date) ? now : date) + 1000);
    }
    return 60_000 * 2 ** (attempt - 1);
}
function retryAfter(reply, now) {
    const value = reply.headers['retry-after'];
    if (value === undefined || value.trim() === '')
        return undefined;
    const seconds = Number(value);
    if (Number.isFinite(seconds))
        return Math.max(0, seconds * 1000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

;// CONCATENATED MODULE: ./build/dist/src/github/validation.js

/** GitHub's codes for errors that carry no message (REST API, "Troubleshooting"). */
const codes = {
    missing: 'does not exist',
    missing_field: 'is missing',
    invalid: 'is not valid',
    already_exists: 'has a value that another one has already',
    unprocessable: 'cannot be used',
};
const hints = [
    {
        said: /hook already exists/i,
        hint: 'A hook with this config and a shared event is there already, perhaps one that this token does not see because an OAuth app made it.',
    },
    {
        said: /cannot have more than \d+ hooks/i,
        hint: 'Remove hooks that take this event, or take the event out of this hook.',
    },
    {
        said: /isn't reachable over the public internet|is not supported/i,
        hint: 'GitHub delivers only to public hosts: change the URL.',
    },
];
function validationText(body) {
    const errors = (0,answer_body/* jsonField */.Ni)(body, 'errors');
    const problems = Array.isArray(errors) ? errors.map(problemText).filter((text) => text !== '') : [];
    const text = [...new Set(problems)].join('; ').slice(0, 1000);
    const said = text === '' ? ((0,answer_body/* textField */.M8)(body, 'message') ?? '') : text;
    return { problems: text, hint: hints.find(({ said: pattern }) => pattern.test(said))?.hint ?? '' };
}
function problemText(error) {
    if (typeof error === 'string')
        return error;
    const message = (0,answer_body/* textField */.M8)(error, 'message');
    const field = (0,answer_body/* textField */.M8)(error, 'field');
    if (message !== undefined)
        return field === undefined || message.includes(field) ? message : `${field}: ${message}`;
    const code = (0,answer_body/* textField */.M8)(error, 'code') ?? '';
    const subject = field === undefined ? ((0,answer_body/* textField */.M8)(error, 'resource') ?? 'the request') : `field ${field}`;
    return code === '' ? '' : `${subject} ${codes[code] ?? `has the error ${code}`}`;
}

;// CONCATENATED MODULE: ./build/dist/src/github/explain.js





/** Why an exchange failed, in words, with what was needed and what the token has. Only for exchanges that did not succeed. */
function explained(exchange, context) {
    const { reply, givenUp } = exchange;
    if (givenUp === 'cancelled')
        return cancelled(context);
    if (givenUp === 'rate-limited' || isLimited(reply))
        return rateLimited(reply, exchange.limitedUntil, context);
    if (reply.status === 0 || reply.loss !== undefined)
        return unanswered(reply, context);
    if (reply.status < 400)
        return moved(reply, context);
    switch (reply.status) {
        case 400:
        case 410:
            return badRequest(reply, context);
        case 401:
            return {
                reason: 'not-permitted',
                message: `GitHub does not accept the token for ${context.subject} (${answerText(reply, context)}).`,
                hint: 'The token is wrong, expired, revoked or of another instance: check the input token and api-url.',
            };
        case 403:
            return forbidden(reply, context);
        case 404:
            return notFound(reply, context);
        case 422:
            return invalid(reply, context);
        default:
            return failing(reply, context);
    }
}
/** The same as a `Failure`, for reads that the run cannot go on without. */
function explainedFailure(exchange, context) {
    const { reason, message, hint } = explained(exchange, context);
    return new failure/* Failure */.HR(reason, message, hint === '' ? {} : { hint });
}
function cancelled({ subject }) {
    return { reason: 'cancelled', message: `The run was cancelled before GitHub answered for ${subject}.`, hint: '' };
}
function rateLimited(reply, until, { subject }) {
    const isPrimary = reply.headers['x-ratelimit-remaining'] === '0';
    const limit = reply.headers['x-ratelimit-limit'];
    const kind = isPrimary
        ? `rate limit${limit === undefined ? '' : ` of ${limit} requests an hour`}`
        : 'secondary rate limit';
    const end = until === undefined ? '' : ` until ${new Date(until).toISOString().replace(/\.\d+Z$/, 'Z')}`;
    return {
        reason: 'rate-limited',
        message: `GitHub's ${reply.status === 0 ? 'rate limit' : kind} refuses ${subject}${end}, which is longer than max-wait allows.`,
        hint: 'Run again after that, raise max-wait, or give this run a token that others do not use up.',
    };
}
function unanswered(reply, { apiBase, subject, method }) {
    const host = new URL(apiBase).host;
    const code = reply.lossCode ?? 'no answer';
    if (reply.loss === 'untrusted') {
        return {
            reason: 'api-error',
            message: `The certificate of ${host} is not trusted (${code}).`,
            hint: 'Set NODE_EXTRA_CA_CERTS to a file with the certificate of the authority that signs it.',
        };
    }
    if (reply.loss === 'unreachable') {
        return {
            reason: 'api-error',
            message: `No connection to ${host} could be made (${code}).`,
            hint: 'Check api-url, the network, and, behind a proxy, https_proxy and no_proxy.',
        };
    }
    const effect = method === 'GET' ? '' : ' It is not known whether the request took effect.';
    return {
        reason: 'api-error',
        message: `${host} gave no whole answer for ${subject} (${code}).${effect}`,
        hint: 'Run again.',
    };
}
function moved(reply, { subject, redacted }) {
    const place = redacted(reply.headers.location ?? (0,answer_body/* textField */.M8)(reply.body, 'url') ?? '').replace(/[?#].*$/s, '');
    return {
        reason: 'api-error',
        message: `GitHub redirects ${subject} (${reply.status})${place === '' ? '' : ` to ${place}`}; redirects are not followed.`,
        hint: 'It was renamed or moved, or api-url is not the address of the API: write the new name.',
    };
}
function badRequest(reply, context) {
    const answer = answerText(reply, context);
    const isVersion = reply.status === 410 || /api[ -]?version|version/i.test((0,answer_body/* textField */.M8)(reply.body, 'message') ?? '');
    return {
        reason: 'api-error',
        message: `GitHub refuses the request for ${context.subject} (${answer}).`,
        hint: isVersion ? 'This instance does not serve that api-version; 2022-11-28 is served by every product.' : '',
    };
}
function forbidden(reply, context) {
    const text = (0,answer_body/* textField */.M8)(reply.body, 'message') ?? '';
    const message = `GitHub does not permit ${context.subject} to this token (${answerText(reply, context)}).`;
    const needed = neededText(context.path, context.method);
    if (reply.headers['x-github-sso']?.startsWith('required') || /SAML|single sign-on/i.test(text)) {
        const hint = 'The organization demands single sign-on: authorize the token for it under Settings, Tokens, Configure SSO.';
        return { reason: 'not-permitted', message, hint };
    }
    if (/not accessible by integration/i.test(text)) {
        const hint = `GITHUB_TOKEN can never administer hooks: give the input token another one, or app-id and app-private-key. If it is the token of a GitHub App, the app lacks the permission. ${needed}`;
        return { reason: 'not-permitted', message, hint: joined(hint, held(reply, context)) };
    }
    return { reason: 'not-permitted', message, hint: joined(needed, held(reply, context)) };
}
function notFound(reply, context) {
    return {
        reason: 'not-permitted',
        message: `GitHub does not find ${context.subject} (${answerText(reply, context)}): it does not exist, or the token may not know of it.`,
        hint: joined('Check the name.', neededText(context.path, context.method), held(reply, context)),
    };
}
function invalid(reply, context) {
    const { problems, hint } = validationText(reply.body);
    const said = problems === '' ? answerText(reply, context) : `422: ${context.redacted(problems)}`;
    return { reason: 'api-error', message: `GitHub refuses the values for ${context.subject} (${said}).`, hint };
}
function failing(reply, context) {
    const hint = reply.status >= 500 ? 'The fault is on the side of GitHub (https://www.githubstatus.com): run again.' : '';
    return {
        reason: 'api-error',
        message: `GitHub failed to answer for ${context.subject} (${answerText(reply, context)}).`,
        hint,
    };
}
/** Status, GitHub's own message and its request id. A page of HTML, as proxies send it, is left out. */
function answerText(reply, { redacted }) {
    const said = redacted((0,answer_body/* textField */.M8)(reply.body, 'message') ?? '')
        .replace(/\s+/g, ' ')
        .trim();
    const id = reply.headers['x-github-request-id'];
    return `${reply.status}${said === '' ? '' : ` "${said.slice(0, 300)}"`}${id === undefined ? '' : `, request id ${redacted(id)}`}`;
}
/** What GitHub says of the token and of what the endpoint accepts. */
function held(reply, { redacted }) {
    const scopes = reply.headers['x-oauth-scopes'];
    const accepted = reply.headers['x-accepted-oauth-scopes'] ?? '';
    const permissions = reply.headers['x-accepted-github-permissions'] ?? '';
    return joined(scopes === undefined
        ? ''
        : `The token has ${scopes.trim() === '' ? 'no scopes' : `the scopes ${redacted(scopes)}`}.`, accepted.trim() === '' ? '' : `The endpoint accepts the scopes ${redacted(accepted)}.`, permissions.trim() === '' ? '' : `The endpoint accepts the permissions ${redacted(permissions)}.`);
}
function joined(...sentences) {
    return sentences.filter((sentence) => sentence !== '').join(' ');
}

;// CONCATENATED MODULE: ./build/dist/src/github/guard.js
const hookEndpoint = /^\/(orgs\/[^/]+|organizations\/[^/]+|repos\/[^/]+\/[^/]+|repositories\/[^/]+|admin|app)\/hooks?(\/|$)/i;
/** Pings and redeliveries change no hook and have no body. */
const trigger = /\/hooks?\/(\d+\/)?(pings|tests|deliveries\/\d+\/attempts)$/i;
/** A request as it leaves. Throws where the access does not allow it: a programming error, whatever the user asked for. */
function guardedCall(call, access) {
    const path = plainPath(call.path);
    if (call.method === 'GET' || !hookEndpoint.test(decodeURIComponent(path)))
        return call;
    if (access === 'read')
        throw new Error(`Refused to send ${call.method} ${path}: this run only reads hooks.`);
    if (call.method === 'POST' && trigger.test(path) && call.body === undefined)
        return call;
    throw new Error(`Refused to send ${call.method} ${path}: hooks are written only by planned requests.`);
}
/** A planned write as it leaves, with its confidential values. Throws where its body would do to the secret what the plan does not say. */
function guardedWrite(request, access) {
    const path = plainPath(request.path);
    if (access === 'read')
        throw new Error(`Refused to send ${request.method} ${path}: this run only reads hooks.`);
    const refusal = hookEndpoint.test(decodeURIComponent(path)) ? refusalOf(request, path) : 'it is not a hook endpoint';
    if (refusal !== undefined)
        throw new Error(`Refused to send ${request.method} ${path}: ${refusal}.`);
    switch (request.kind) {
        case 'delete':
            return { method: 'DELETE', path };
        case 'update-config':
            return { method: 'PATCH', path, body: wireConfig(request.body) };
        case 'create':
        case 'update-hook':
            return { method: request.method, path, body: wireHook(request.body) };
    }
}
function refusalOf(request, path) {
    switch (request.kind) {
        case 'delete':
            return /\/hooks\/\d+$/.test(path) ? undefined : 'it does not name one hook';
        case 'create':
            if (!path.endsWith('/hooks'))
                return 'a hook is not created there';
            return wholeConfigRefusal(request.body.config) ?? secretRefusal(request.body.config, request.secret === 'write');
        case 'update-hook':
            if (!/\/hooks\/\d+$/.test(path))
                return 'it does not name one hook';
            if (request.secret === 'keep') {
                return request.body.config === undefined
                    ? undefined
                    : 'its config would replace the secret, which the plan keeps';
            }
            return wholeConfigRefusal(request.body.config) ?? secretRefusal(request.body.config, request.secret === 'write');
        case 'update-config':
            if (!/\/hooks\/\d+\/config$/.test(path))
                return 'it does not name the config of one hook';
            return secretRefusal(request.body, request.secret === 'write');
    }
}
/** A `config` that replaces the whole one resets the keys that it lacks. */
function wholeConfigRefusal(config) {
    const lacks = config?.url === undefined || config.content_type === undefined || config.insecure_ssl === undefined;
    return lacks ? 'its config lacks keys, which GitHub would reset' : undefined;
}
function secretRefusal(config, isPlanned) {
    const secret = config?.secret;
    if (secret === undefined)
        return isPlanned ? 'it lacks the secret that the plan writes' : undefined;
    if (!isPlanned)
        return 'it carries a secret that the plan does not write';
    const value = secret.reveal();
    if (value === '')
        return 'its secret is empty';
    return /^\s*\*+\s*$/.test(value)
        ? 'its secret is only asterisks, as GitHub shows secrets, and would be stored as they are'
        : undefined;
}
function wireHook(body) {
    return { ...body, ...(body.config === undefined ? {} : { config: wireConfig(body.config) }) };
}
function wireConfig({ url, secret, username, password, ...plain }) {
    return {
        ...plain,
        ...(url === undefined ? {} : { url: url.reveal() }),
        ...revealed('secret', secret),
        ...revealed('username', username),
        ...revealed('password', password),
    };
}
function revealed(key, value) {
    return value === undefined ? {} : { [key]: value.reveal() };
}
/** The path without its query. A path that a server could read otherwise than this check does is refused. */
function plainPath(path) {
    const plain = path.replace(/\?.*$/s, '');
    const parsed = new URL(`http://host${plain}`).pathname;
    if (!plain.startsWith('/') ||
        parsed !== plain ||
        plain.includes('//') ||
        /%(2f|5c|2e|25)|%(?![0-9a-f]{2})/i.test(plain) ||
        plain.includes('#')) {
        throw new Error('Refused to send a request whose path is not plain.');
    }
    return plain;
}

;// CONCATENATED MODULE: ./build/dist/src/github/pacing.js
const perMinute = 80;
const burst = 20;
/**
 * GitHub asks for a second between many writes and refuses about 80 a minute; the shards of a matrix share that.
 * At most `burst` and a minute's worth of intervals fall into any minute, together never more than 80.
 */
function writePace(shards) {
    const share = perMinute / shards;
    const own = Math.max(1, Math.floor(burst / shards));
    const rest = share - own;
    return { burst: own, intervalMilliseconds: rest >= 1 ? 60_000 / rest : 60_000 * Math.max(1, 1 / share) };
}
function pacing({ burst, intervalMilliseconds }) {
    // The moment at which the allowance is full again (GCRA): one number instead of a list of times.
    let fullAt = Number.NEGATIVE_INFINITY;
    return {
        next(now) {
            const wait = Math.max(0, fullAt - now - (burst - 1) * intervalMilliseconds);
            fullAt = Math.max(fullAt, now + wait) + intervalMilliseconds;
            return wait;
        },
    };
}

;// CONCATENATED MODULE: ./build/dist/src/github/wait-budget.js
function waitBudget(totalMilliseconds) {
    let spent = 0;
    let coveredUntil = 0;
    return {
        spend(now, milliseconds) {
            const end = now + milliseconds;
            const added = Math.max(0, end - Math.max(now, coveredUntil));
            if (spent + added > totalMilliseconds)
                return false;
            spent += added;
            coveredUntil = Math.max(coveredUntil, end);
            return true;
        },
        spentMilliseconds: () => spent,
    };
}

;// CONCATENATED MODULE: ./build/dist/src/github/limits.js


function limits({ clock, product, maxWaitSeconds, shards, signal }) {
    const budget = waitBudget(maxWaitSeconds * 1000);
    const writes = pacing(writePace(shards));
    // GHES has no limits unless its administrator sets some, and then its answers show them.
    let isLimited = product.name !== 'ghes';
    let refused;
    let held = 0;
    let queue = Promise.resolve();
    return {
        async wait(milliseconds) {
            if (!budget.spend(clock.now(), milliseconds))
                return false;
            await clock.sleep(milliseconds, signal);
            return true;
        },
        refusedUntil: () => (refused !== undefined && refused > clock.now() ? refused : undefined),
        refuseUntil(time) {
            refused = Math.max(refused ?? 0, time);
        },
        holdUntil(time) {
            held = Math.max(held, time);
        },
        heldMilliseconds: () => Math.max(0, held - clock.now()),
        async pace() {
            const wait = isLimited ? writes.next(clock.now()) : 0;
            if (wait > 0)
                await clock.sleep(wait, signal);
        },
        learn(reply) {
            if (reply.headers['x-ratelimit-limit'] !== undefined)
                isLimited = true;
        },
        oneAtATime(task) {
            const run = queue.then(task, task);
            queue = run.catch(() => undefined);
            return run;
        },
        waitedMilliseconds: () => budget.spentMilliseconds(),
    };
}

// EXTERNAL MODULE: ./build/dist/src/hooks/api-base.js
var api_base = __nccwpck_require__(7209);
;// CONCATENATED MODULE: ./build/dist/src/github/proxy-fetch.js

/**
 * The fetch for one API base: Node's own, or one that goes through the proxy that the environment names for it. The proxy's code is
 * loaded only then.
 */
async function fetchFor(apiBase, variables) {
    if (!usesProxy(apiBase, variables))
        return globalThis.fetch;
    const { EnvHttpProxyAgent, fetch } = await __nccwpck_require__.e(/* import() */ 752).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6752, 19));
    const dispatcher = new EnvHttpProxyAgent({
        httpProxy: value(variables, 'http_proxy') ?? '',
        httpsProxy: value(variables, 'https_proxy') ?? '',
        noProxy: value(variables, 'no_proxy') ?? '',
    });
    const proxied = (url, options) => fetch(url, { ...options, dispatcher });
    // undici's types of the same standard are another set of names than Node's.
    return proxied;
}
/** Whether the environment names a proxy for this API base. Loopback is never proxied. */
function usesProxy(apiBase, variables) {
    const url = new URL(apiBase);
    const proxy = value(variables, url.protocol === 'https:' ? 'https_proxy' : 'http_proxy');
    return proxy !== undefined && !(0,api_base/* isLoopback */.U)(url.hostname) && !isExcepted(url, value(variables, 'no_proxy') ?? '');
}
function value(variables, name) {
    const text = variables[name] ?? variables[name.toUpperCase()];
    return text === undefined || text === '' ? undefined : text;
}
function isExcepted(url, list) {
    const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
    return list.split(/[\s,]+/).some((entry) => {
        if (entry === '*')
            return true;
        const [, name = '', wantedPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
        if (name === '' || (wantedPort !== undefined && wantedPort !== port))
            return false;
        return url.hostname === name || url.hostname.endsWith(`.${name}`);
    });
}

;// CONCATENATED MODULE: ./build/dist/src/github/redactor.js
const redactor_hidden = '***';
/**
 * A function that replaces every confidential value in a text, in all forms in which it could be echoed: as it is, URL-encoded, base64,
 * JSON-escaped. Very short values are replaced only where they stand alone, or nothing would be left of the text.
 */
function redactor(values) {
    const revealed = [...new Set(values.map((value) => value.reveal()))].filter((value) => value !== '');
    const forms = [...new Set(revealed.flatMap(formsOf))].sort((a, b) => b.length - a.length);
    if (forms.length === 0)
        return (text) => text;
    const pattern = new RegExp(forms.map(patternOf).join('|'), 'gi');
    return (text) => text.replace(pattern, redactor_hidden);
}
function formsOf(value) {
    const base64 = Buffer.from(value, 'utf8').toString('base64');
    const json = JSON.stringify(value).slice(1, -1);
    return [
        value,
        value.trim(),
        encoded(value),
        encoded(value).replaceAll('%20', '+'),
        encodeURI(wellFormed(value)),
        new URLSearchParams([['', value]]).toString().slice(1),
        base64,
        base64.replace(/=+$/, ''),
        base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, ''),
        json,
        json.replaceAll('/', '\\/'),
    ].filter((form) => form !== '');
}
function encoded(value) {
    return encodeURIComponent(wellFormed(value));
}
/** Lone surrogates, which the encoders refuse, as the replacement character that also leaves in a request. */
function wellFormed(value) {
    return Buffer.from(value, 'utf8').toString('utf8');
}
function patternOf(form) {
    const escaped = form.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return form.length < 4 ? `(?<![\\w*])${escaped}(?![\\w*])` : escaped;
}

;// CONCATENATED MODULE: ./node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ./node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


;// CONCATENATED MODULE: ./node_modules/content-type/dist/index.js
/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 0xff00;
const CASE_FLAGS = LOWER_CASE | NON_ASCII;
/**
 * Character flags used to normalize HTTP field values while scanning.
 * Out-of-range reads intentionally coerce to zero in bitwise expressions.
 */
const CHAR_MAP = new Uint8Array(0x100);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 0x80 /* non-ASCII */; code <= 0xff; code++) {
    CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
    CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 0x30 /* 0 */; code <= 0x39 /* 9 */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 0x41 /* A */; code <= 0x5a /* Z */; code++) {
    CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 0x61 /* a */; code <= 0x7a /* z */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Validate a type string against RFC 9110.
 */
function isTypeValid(type, start = 0, end = type.length) {
    let hasSlash = false;
    for (let index = start; index < end; index++) {
        const code = type.charCodeAt(index);
        if (code === 47 /* / */) {
            if (hasSlash || index === start || index >= end - 1)
                return false;
            hasSlash = true;
        }
        else if (!isTokenCode(code)) {
            return false;
        }
    }
    return hasSlash;
}
/**
 * Validate a token against RFC 9110.
 */
function isTokenValid(token, start = 0, end = token.length) {
    if (start >= end)
        return false;
    for (let index = start; index < end; index++) {
        if (!isTokenCode(token.charCodeAt(index)))
            return false;
    }
    return true;
}
/**
 * Check whether a character code belongs to the token production in RFC 9110.
 */
function isTokenCode(code) {
    return (CHAR_MAP[code] & TOKEN_FLAG) !== 0;
}
/**
 * Serialize a parameter value.
 */
function parameterValue(str) {
    const len = str.length;
    if (len === 0)
        return '""';
    let index = 0;
    while (index < len && isTokenCode(str.charCodeAt(index)))
        index++;
    if (index === len)
        return str;
    let result = '"';
    let start = 0;
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code !== HTAB && (code < SP || code === 127 || code > 255)) {
            throw new TypeError(`Invalid parameter value: ${str}`);
        }
        if (code === 34 /* " */ || code === 92 /* \\ */) {
            result += `${str.slice(start, index)}\\`;
            start = index;
        }
        index++;
    }
    return `${result}${str.slice(start)}"`;
}
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !isTypeValid(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!isTokenValid(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${parameterValue(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function dist_parse(header, options) {
    const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
    const len = header.length;
    let valueStart = options?.start ?? 0;
    while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
        valueStart++;
    }
    let index = valueStart;
    let typeFlags = 0;
    let whitespace = -1;
    let stop = options?.parameters === false ? COMMA_FLAG : 0;
    while (index < len) {
        const code = header.charCodeAt(index);
        const flags = CHAR_MAP[code];
        if ((flags & stopFlags) !== 0) {
            stop |= flags & COMMA_FLAG;
            break;
        }
        if ((flags & OWS) !== 0) {
            if (whitespace === -1)
                whitespace = index;
        }
        else {
            whitespace = -1;
        }
        typeFlags |= (code & NON_ASCII) | flags;
        index++;
    }
    const valueEnd = whitespace === -1 ? index : whitespace;
    const value = header.slice(valueStart, valueEnd);
    const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
    if (index === len || stop !== 0) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopFlags);
}
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopFlags) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        index++; // Skip over ;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
            index++;
        }
        const keyStart = index;
        let keyFlags = 0;
        let keyWhitespace = -1;
        while (index < len) {
            const code = header.charCodeAt(index);
            const flags = CHAR_MAP[code];
            if ((flags & stopFlags) !== 0) {
                if ((flags & COMMA_FLAG) !== 0)
                    break parameter;
                continue parameter;
            }
            if (code === EQ) {
                const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
                const value = header.slice(keyStart, keyEnd);
                const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
                index++;
                while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
                    index++;
                }
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    const quotedStart = ++index;
                    let escaped = false;
                    while (index < len) {
                        const code = header.charCodeAt(index);
                        if (code === DQUOTE) {
                            if (parameters[key] === undefined) {
                                parameters[key] = escaped
                                    ? unescapeQuotedPairs(header, quotedStart, index)
                                    : header.slice(quotedStart, index);
                            }
                            index++;
                            let stop = 0;
                            // Discard characters between quote and delimiter.
                            while (index < len) {
                                const code = header.charCodeAt(index);
                                const flags = CHAR_MAP[code];
                                if ((flags & stopFlags) !== 0) {
                                    stop = flags & COMMA_FLAG;
                                    break;
                                }
                                index++;
                            }
                            if (stop !== 0)
                                break parameter;
                            continue parameter;
                        }
                        if (code === BSLASH && index + 1 < len) {
                            escaped = true;
                            index += 2;
                            continue;
                        }
                        index++;
                    }
                    continue parameter;
                }
                const valueStart = index;
                let stop = 0;
                let valueWhitespace = -1;
                while (index < len) {
                    const code = header.charCodeAt(index);
                    const flags = CHAR_MAP[code];
                    if ((flags & stopFlags) !== 0) {
                        stop = flags & COMMA_FLAG;
                        break;
                    }
                    if ((flags & OWS) !== 0) {
                        if (valueWhitespace === -1)
                            valueWhitespace = index;
                    }
                    else {
                        valueWhitespace = -1;
                    }
                    index++;
                }
                if (parameters[key] === undefined) {
                    const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                if (stop !== 0)
                    break parameter;
                continue parameter;
            }
            if ((flags & OWS) !== 0) {
                if (keyWhitespace === -1)
                    keyWhitespace = index;
            }
            else {
                keyWhitespace = -1;
            }
            keyFlags |= (code & NON_ASCII) | flags;
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Remove backslashes from quoted pairs in a known-terminated quoted string body.
 */
function unescapeQuotedPairs(str, start, end) {
    let result = "";
    for (let index = start; index < end; index++) {
        if (str.charCodeAt(index) === BSLASH) {
            result += str.slice(start, index);
            start = ++index;
        }
    }
    return result + str.slice(start, end);
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



;// CONCATENATED MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}


;// CONCATENATED MODULE: ./node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${getUserAgent()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = dist_parse(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */

// EXTERNAL MODULE: ./build/dist/src/hooks/target.js
var hooks_target = __nccwpck_require__(8718);
;// CONCATENATED MODULE: ./build/dist/src/github/exact-json.js
/** A whole JSON string, or a JSON number: strings are consumed first, so that digits inside them are left alone. */
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;
const longInteger = /^-?[1-9]\d{15,}$/;
/**
 * The value of a JSON text, with integers of 16 digits or more as decimal text: GitHub's delivery ids exceed what a number can hold.
 * Undefined where the text is not JSON.
 */
function exactJson(text) {
    const quoted = text.replace(stringOrNumber, (token) => (longInteger.test(token) ? `"${token}"` : token));
    try {
        return JSON.parse(quoted);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/dist/src/github/transport.js



function transport({ apiBase, apiVersion, userAgent, fetch }) {
    return async (call, token, signal) => {
        try {
            const response = await request({
                method: call.method,
                baseUrl: apiBase,
                url: literalPath(call.path),
                headers: {
                    accept: acceptOf(call.path),
                    authorization: `Bearer ${token}`,
                    'user-agent': userAgent,
                    'x-github-api-version': apiVersion,
                },
                ...(call.body === undefined ? {} : { data: call.body }),
                request: { fetch: await fetch(), redirect: 'manual', parseSuccessResponseBody: false, signal, log: silent },
            });
            return await received(response.status, response.headers, response.data, signal);
        }
        catch (error) {
            return refused(error, signal);
        }
    };
}
/** Octokit prints deprecations to the console, where only the entries may print. */
const silent = { debug() { }, info() { }, warn() { }, error() { } };
/** Octokit reads `:name` and `{name}` in a path as places for parameters. */
function literalPath(path) {
    return path.replaceAll(':', '%3A').replaceAll('{', '%7B').replaceAll('}', '%7D');
}
function acceptOf(path) {
    return path.startsWith('/admin/hooks')
        ? (0,hooks_target/* targetTraits */.TV)({ kind: 'global' }).accept
        : (0,hooks_target/* targetTraits */.TV)({ kind: 'organization', owner: '' }).accept;
}
async function received(status, headers, data, signal) {
    const head = { status, headers: headerTexts(headers) };
    if (!(data instanceof ReadableStream))
        return { ...head, text: '', body: undefined };
    try {
        const text = await new Response(data).text();
        const body = exactJson(text);
        const isCutShort = text !== '' && body === undefined && /json/.test(head.headers['content-type'] ?? '');
        return { ...head, text, body, ...(isCutShort ? { loss: 'broken', lossCode: 'invalid JSON' } : {}) };
    }
    catch (error) {
        return { ...head, text: '', body: undefined, ...lossOf(error, signal) };
    }
}
function refused(error, signal) {
    const response = error instanceof Error && 'response' in error ? error.response : undefined;
    if (typeof response !== 'object' || response === null || !('status' in response) || !('headers' in response)) {
        return { status: 0, headers: {}, text: '', body: undefined, ...lossOf(error, signal) };
    }
    const data = 'data' in response ? response.data : undefined;
    const isText = typeof data === 'string';
    return {
        status: Number(response.status),
        headers: headerTexts(Object(response.headers)),
        text: isText ? data : '',
        body: isText ? undefined : data,
    };
}
function headerTexts(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
}
const unreachable = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
function lossOf(error, signal) {
    if (signal.aborted) {
        const isTimeout = signal.reason instanceof Error && signal.reason.name === 'TimeoutError';
        return isTimeout ? { loss: 'broken', lossCode: 'no answer in time' } : { loss: 'cancelled', lossCode: 'cancelled' };
    }
    const code = networkCode(error);
    if (unreachable.has(code))
        return { loss: 'unreachable', lossCode: code };
    return { loss: /CERT|SELF_SIGNED|UNABLE_TO_/.test(code) ? 'untrusted' : 'broken', lossCode: code };
}
/** The code deepest in the chain of causes: the outer errors only say that fetching failed. */
function networkCode(error) {
    let code = '';
    for (let at = error, depth = 0; at instanceof Error && depth < 6; at = at.cause, depth += 1) {
        if ('code' in at && typeof at.code === 'string')
            code = at.code;
    }
    return code === '' ? 'the connection broke' : code;
}

;// CONCATENATED MODULE: ./build/dist/src/github/client.js









const noReply = { status: 0, headers: {}, text: '', body: undefined };
function createClient(options) {
    const { apiBase, clock, random, signal } = options;
    const shared = options.limits ?? limits({ ...options, signal, product: (0,product/* productOf */.$)(apiBase) });
    const redacted = redactor(options.known);
    const cancelWrites = graceful(signal, options.graceMilliseconds ?? 6000);
    let fetch;
    const send = transport({
        ...options,
        userAgent: `hookherd/${options.version ?? 'dev'}`,
        fetch: () => {
            fetch ??=
                options.fetch === undefined ? fetchFor(apiBase, options.environment ?? {}) : Promise.resolve(options.fetch);
            return fetch;
        },
    });
    async function once(call) {
        const timeout = AbortSignal.timeout(options.timeoutMilliseconds ?? 30_000);
        const cancel = call.method === 'GET' ? signal : cancelWrites;
        const token = await options.token(ownerIn(call.path));
        const reply = await send(call, token, cancel === undefined ? timeout : AbortSignal.any([timeout, cancel]));
        shared.learn(reply);
        const remaining = Number(reply.headers['x-ratelimit-remaining'] ?? Number.NaN);
        const rateLimitRemaining = Number.isNaN(remaining) ? undefined : remaining;
        options.onRequest?.({ method: call.method, path: call.path, status: reply.status, rateLimitRemaining });
        return reply;
    }
    async function repeated(call) {
        const isWrite = call.method !== 'GET';
        let last = { reply: noReply, sent: false };
        for (let attempt = 1;; attempt += 1) {
            const until = shared.refusedUntil();
            if (until !== undefined)
                return { ...last, givenUp: 'rate-limited', limitedUntil: until };
            try {
                const held = shared.heldMilliseconds();
                if (held > 0 && !(await shared.wait(held)))
                    return { ...last, givenUp: 'rate-limited', limitedUntil: clock.now() + held };
                if (isWrite)
                    await shared.pace();
                if (signal?.aborted)
                    return { ...last, givenUp: 'cancelled' };
                const reply = await once(call);
                const now = clock.now();
                const decision = retryDecision({ attempt, method: call.method, reply, now, random: random() });
                last = { reply, sent: last.sent || mayHaveActed(reply) };
                if (reply.loss === 'cancelled')
                    return { ...last, givenUp: 'cancelled' };
                if (decision.kind === 'stop')
                    return last;
                if (decision.kind === 'limited')
                    shared.holdUntil(decision.until);
                if (await shared.wait(decision.waitMilliseconds))
                    continue;
                if (decision.kind === 'again')
                    return last;
                shared.refuseUntil(decision.until);
                return { ...last, givenUp: 'rate-limited', limitedUntil: decision.until };
            }
            catch (error) {
                if (signal?.aborted)
                    return { ...last, givenUp: 'cancelled' };
                throw error;
            }
        }
    }
    async function exchange(call) {
        const wire = guardedCall(call, options.access);
        return call.method === 'GET' ? repeated(wire) : shared.oneAtATime(() => repeated(wire));
    }
    return {
        apiBase,
        token: options.token,
        limits: shared,
        redacted,
        exchange,
        async write(request) {
            const wire = guardedWrite(request, options.access);
            return shared.oneAtATime(() => repeated(wire));
        },
        async get(path, subject) {
            const done = await exchange({ method: 'GET', path });
            if (isSuccess(done.reply))
                return done.reply;
            throw explainedFailure(done, { method: 'GET', path, subject, apiBase, redacted });
        },
    };
}
function mayHaveActed(reply) {
    return reply.loss !== 'unreachable' && reply.loss !== 'untrusted' && !isLimited(reply);
}
/** Aborts some time after the given signal. */
function graceful(signal, milliseconds) {
    if (signal === undefined)
        return undefined;
    const controller = new AbortController();
    const start = () => setTimeout(() => controller.abort(signal.reason), milliseconds).unref();
    if (signal.aborted)
        start();
    else
        signal.addEventListener('abort', start, { once: true });
    return controller.signal;
}
function ownerIn(path) {
    const owner = /^\/(?:orgs|repos)\/([^/?]+)/.exec(path)?.[1];
    return owner === undefined ? undefined : decodeURIComponent(owner);
}

;// CONCATENATED MODULE: ./build/dist/src/github/link.js
/** The parts of a `Link` header by their relation; a part that is no link is left out. */
function links(header) {
    const found = new Map();
    for (const match of (header ?? '').matchAll(/<([^<>]*)>\s*((?:;\s*[a-z]+\*?="?[^",;]*"?\s*)*)/gi)) {
        const relation = /;\s*rel="?([^",;]*)"?/i.exec(match[2] ?? '')?.[1];
        if (relation === undefined)
            continue;
        for (const word of relation.split(/\s+/))
            found.set(word, match[1] ?? '');
    }
    return found;
}
/**
 * The query of the page that a link names, without `?`; undefined where the link leaves the host or the list. GitHub names lists by
 * number in links (`/organizations/1/hooks` for `/orgs/acme/hooks`), so only the query is taken over.
 */
function linkedQuery(link, list) {
    const base = new URL(list.apiBase);
    if (!URL.canParse(link, list.apiBase))
        return undefined;
    const url = new URL(link, base);
    const prefix = base.pathname.replace(/\/$/, '');
    if (url.origin !== base.origin || !url.pathname.startsWith(`${prefix}/`))
        return undefined;
    const path = url.pathname.slice(prefix.length);
    return isSameList(path, list.path) ? url.search.slice(1) : undefined;
}
function isSameList(linked, list) {
    if (linked.toLowerCase() === list.toLowerCase())
        return true;
    const byNumber = linked.replace(/^\/(organizations|repositories)\/\d+(?=\/)/, '/$1/#');
    const own = list.replace(/^\/orgs\/[^/]+/, '/organizations/#').replace(/^\/repos\/[^/]+\/[^/]+/, '/repositories/#');
    return byNumber === own;
}

// EXTERNAL MODULE: ./build/dist/src/hooks/compare.js
var compare = __nccwpck_require__(3640);
// EXTERNAL MODULE: ./build/dist/src/hooks/url.js + 1 modules
var hooks_url = __nccwpck_require__(2183);
;// CONCATENATED MODULE: ./build/dist/src/github/live-hook.js



/** `known` are values that must not be shown in the hook's URL, such as those of `${NAME}`. */
function readHook(json, known) {
    const id = (0,answer_body/* idField */.ei)(json, 'id');
    if (id === undefined)
        return { problem: 'a hook without a numeric id' };
    const active = (0,answer_body/* jsonField */.Ni)(json, 'active');
    if (typeof active !== 'boolean')
        return { problem: `hook ${id} without a boolean "active"` };
    const events = (0,answer_body/* textsField */.NE)(json, 'events');
    if (events === undefined)
        return { problem: `hook ${id} without a list of events` };
    const config = (0,answer_body/* jsonField */.Ni)(json, 'config');
    if (typeof config !== 'object' || config === null)
        return { problem: `hook ${id} without a config` };
    const name = (0,answer_body/* textField */.M8)(json, 'name') ?? 'web';
    const url = (0,answer_body/* textField */.M8)(config, 'url');
    // Only the services that GitHub once had, under other names than `web`, have no URL.
    if (url === undefined && name === 'web')
        return { problem: `hook ${id} without a URL in its config` };
    return {
        hook: {
            id,
            name,
            url: (0,hooks_url/* liveUrl */.ew)(url ?? '', known),
            contentType: (0,answer_body/* textField */.M8)(config, 'content_type') ?? 'form',
            insecureSsl: (0,answer_body/* isInsecure */.f_)((0,answer_body/* jsonField */.Ni)(config, 'insecure_ssl')),
            active,
            events: (0,compare/* sortedSet */.Cc)(events),
            hasSecret: (0,answer_body/* showsSecret */.Pl)(config),
            createdAt: (0,answer_body/* textField */.M8)(json, 'created_at') ?? '',
            updatedAt: (0,answer_body/* textField */.M8)(json, 'updated_at') ?? '',
        },
    };
}

;// CONCATENATED MODULE: ./build/dist/src/github/moved.js




function isRedirect({ status }) {
    return [301, 302, 303, 307, 308].includes(status);
}
/**
 * A target that GitHub redirects has a new name: hooks are never read or written under another name than the config says. GitHub names
 * the new place by its number, so the name is asked for, on the same host.
 */
async function movedFailure(client, reply, target) {
    const location = reply.headers.location ?? (0,answer_body/* textField */.M8)(reply.body, 'url') ?? '';
    const name = (await nameOf(client, location)) ?? client.redacted(location.replace(/[?#].*$/s, ''));
    const place = name === '' ? 'another place that it does not name' : name;
    const isRenamed = target.kind !== 'global' && !place.includes('://') && name !== '';
    return new failure/* Failure */.HR('api-error', `GitHub says that ${(0,hooks_target/* targetName */.je)(target)} has moved to ${place} (${reply.status}).`, {
        hint: isRenamed
            ? `Write ${place} in place of ${(0,hooks_target/* targetName */.je)(target)} in the config.`
            : 'Write the new name in the config, and check that api-url is the address of the API.',
    });
}
async function nameOf(client, location) {
    if (!URL.canParse(location, client.apiBase))
        return undefined;
    const url = new URL(location, `${client.apiBase}/`);
    const base = new URL(client.apiBase);
    const path = /\/(?:repositories|organizations)\/\d+(?=\/hooks$)/.exec(url.pathname)?.[0];
    if (url.origin !== base.origin || path === undefined)
        return undefined;
    const { reply } = await client.exchange({ method: 'GET', path });
    if (!isSuccess(reply))
        return undefined;
    return (0,answer_body/* textField */.M8)(reply.body, 'full_name') ?? (0,answer_body/* textField */.M8)(reply.body, 'login');
}

;// CONCATENATED MODULE: ./build/dist/src/github/visibility.js


const scopesByKind = {
    organization: ['admin:org_hook'],
    repository: ['admin:repo_hook', 'write:repo_hook', 'read:repo_hook', 'repo', 'public_repo'],
    global: ['site_admin'],
};
/**
 * Rejects the token of an OAuth app, known by its prefix or by the header of an answer. Such a token sees only the hooks that its app made,
 * and says nothing of the others. (The client ids of GitHub Apps, whose user tokens see more, begin with `Iv`.)
 */
function refuseOAuthApp(token, headers, path) {
    const clientId = headers['x-oauth-client-id'];
    const isOAuthApp = token.startsWith('gho_') || (clientId !== undefined && clientId !== '' && !/^Iv/i.test(clientId));
    if (!isOAuthApp)
        return;
    throw new failure/* Failure */.HR('not-permitted', 'The token is of an OAuth app (such as the login of gh), which sees only the hooks that the app itself made; the others would look as if they did not exist.', { hint: neededText(path, 'GET') });
}
/** Whether an answer without hooks shows that there are none. Only classic tokens say what they may see, by their scopes. */
function isEmptyListBelieved(target, headers) {
    const scopes = headers['x-oauth-scopes'];
    const isFineGrained = headers['x-accepted-github-permissions'] !== undefined;
    if (scopes === undefined || (scopes.trim() === '' && isFineGrained))
        return true;
    const held = new Set(scopes.split(',').map((scope) => scope.trim()));
    return scopesByKind[target.kind].some((scope) => held.has(scope));
}

;// CONCATENATED MODULE: ./build/dist/src/github/list.js









/**
 * All hooks of a target that the token may see. Rejects with a `Failure` when a page is missing or not as described, when the list
 * keeps changing while it is read, or when the token is of a kind that does not see every hook.
 */
async function listedHooks(client, target, known) {
    const path = (0,hooks_target/* hooksPath */.Er)(target);
    const subject = target.kind === 'global' ? 'the global hooks' : `the hooks of ${(0,hooks_target/* targetName */.je)(target)}`;
    const place = { target, path, subject, known };
    const owner = target.kind === 'global' ? undefined : target.owner;
    refuseOAuthApp(await client.token(owner), {}, path);
    const hooks = (await steadyHooks(client, place)) ?? (await steadyHooks(client, place));
    if (hooks !== undefined)
        return { hooks };
    throw new failure/* Failure */.HR('api-error', `The list of ${subject} changed while it was read, twice in a row.`, {
        hint: 'Something else writes these hooks at this moment: run again when it is done.',
    });
}
/** The hooks of all pages; undefined when the pages do not fit together, since hooks came or went between them. */
async function steadyHooks(client, place) {
    const hooks = new Map();
    const queries = new Set();
    let last = 1;
    let count = 0;
    for (let query = 'per_page=100'; query !== undefined;) {
        queries.add(query);
        const page = await readPage(client, place, { query, number: queries.size });
        for (const hook of page.hooks)
            hooks.set(hook.id, hook);
        count += page.hooks.length;
        last = Math.max(last, page.last ?? 0);
        if (page.next !== undefined && queries.has(page.next))
            throw malformed(place, queries.size, 'a link to a page that was read before');
        if (page.next === undefined && count === 0)
            believeEmpty(place, page);
        query = page.next;
    }
    const isWhole = hooks.size === count && queries.size >= last;
    return isWhole ? [...hooks.values()] : undefined;
}
async function readPage(client, place, { query, number }) {
    const { path, known } = place;
    const reply = await answered(client, place, `${path}?${query}`);
    refuseOAuthApp('', reply.headers, path);
    if (!Array.isArray(reply.body))
        throw malformed(place, number, 'no list of hooks');
    const hooks = reply.body.map((json) => {
        const read = readHook(json, known);
        if ('problem' in read)
            throw malformed(place, number, read.problem);
        return read.hook;
    });
    const linked = links(reply.headers.link);
    const next = linked.get('next');
    const nextQuery = next === undefined ? undefined : linkedQuery(next, { apiBase: client.apiBase, path });
    if (next !== undefined && nextQuery === undefined)
        throw malformed(place, number, 'a link to a next page that is not of this list');
    const lastLink = linked.get('last');
    const lastQuery = lastLink === undefined ? undefined : linkedQuery(lastLink, { apiBase: client.apiBase, path });
    const last = Number(new URLSearchParams(lastQuery ?? '').get('page') ?? '');
    return {
        hooks,
        headers: reply.headers,
        next: nextQuery,
        last: Number.isSafeInteger(last) && last > 0 ? last : undefined,
    };
}
async function answered(client, { target, subject }, path) {
    const done = await client.exchange({ method: 'GET', path });
    if (isSuccess(done.reply))
        return done.reply;
    if (isRedirect(done.reply))
        throw await movedFailure(client, done.reply, target);
    throw explainedFailure(done, { method: 'GET', path, subject, apiBase: client.apiBase, redacted: client.redacted });
}
function believeEmpty({ target, subject, path }, page) {
    if (isEmptyListBelieved(target, page.headers))
        return;
    throw new failure/* Failure */.HR('not-permitted', `GitHub shows no hooks, but the token may not see ${subject}: it has the scopes ${page.headers['x-oauth-scopes'] || '(none)'}.`, {
        hint: neededText(path, 'GET'),
    });
}
function malformed({ subject }, page, found) {
    return new failure/* Failure */.HR('api-error', `Page ${page} of ${subject} is not as GitHub describes it: it has ${found}. Nothing is concluded from such a list.`, {
        hint: 'Check that api-url is the address of the API and that no proxy changes its answers; else run again.',
    });
}

;// CONCATENATED MODULE: ./build/dist/src/github/hook-api.js





/** The hook endpoints of one API base. With access `read` it rejects every write before anything leaves. */
function createHookApi(options) {
    const client = createClient(options);
    return {
        client,
        list: (target) => listedHooks(client, target, options.known),
        async send(request) {
            return answerTo(request, await client.write(request), client, options.known);
        },
        waitedMilliseconds: () => client.limits.waitedMilliseconds(),
    };
}
function answerTo(request, exchange, client, known) {
    const { reply, givenUp, sent } = exchange;
    if (isSuccess(reply) && givenUp === undefined)
        return { status: reply.status, body: reply.body, explanation: '' };
    // GitHub can repeat the values that it was given.
    const redacted = redactor([...known, ...carried(request)]);
    const { method, path } = request;
    const explanation = explained(exchange, {
        method,
        path,
        subject: subjectOf(request),
        apiBase: client.apiBase,
        redacted,
    });
    const reason = runReason(explanation, reply.status);
    return {
        status: reply.status,
        body: reply.body,
        explanation: explanation.hint === '' ? explanation.message : `${explanation.message} ${explanation.hint}`,
        ...(reason === undefined ? {} : { reason }),
        ...(sent ? {} : { notSent: true }),
    };
}
/** 404 and 422 are about the one hook; everything else would meet the others too. */
function runReason({ reason }, status) {
    return reason === 'rate-limited' || reason === 'cancelled' || (status !== 404 && status !== 422) ? reason : undefined;
}
function subjectOf({ kind, path }) {
    const id = /\/hooks\/(\d+)/.exec(path)?.[1];
    switch (kind) {
        case 'create':
            return 'creating the hook';
        case 'delete':
            return `deleting hook ${id}`;
        default:
            return `updating hook ${id}`;
    }
}
function carried(request) {
    if (request.kind === 'delete')
        return [];
    const config = request.kind === 'update-config' ? request.body : request.body.config;
    return [config?.secret, config?.username, config?.password].filter((value) => value !== undefined);
}

;// CONCATENATED MODULE: ./build/dist/src/github/connect.js


/** A connection to the GitHub that the settings name, with their token. Rejects with `not-permitted` where there is none. */
function connectGitHub(options) {
    const { settings } = options;
    const { token } = settings;
    if (token === undefined)
        throw new failure/* Failure */.HR('not-permitted', 'There is no token to see the hooks with.', {
            hint: 'In a workflow set the input token (or app-id and app-private-key); on the command line set HOOKHERD_TOKEN.',
        });
    const facts = { requests: 0, rateLimitRemaining: undefined };
    const opened = [];
    const api = (access, known) => {
        const hooks = createHookApi({
            apiBase: settings.apiBase,
            apiVersion: settings.apiVersion,
            maxWaitSeconds: settings.maxWaitSeconds,
            shards: settings.shard?.count ?? 1,
            token: () => token.reveal(),
            access,
            clock: options.clock,
            random: options.random,
            signal: options.signal,
            environment: options.environment,
            version: options.version,
            known: [...known, token],
            onRequest: ({ rateLimitRemaining }) => {
                facts.requests += 1;
                facts.rateLimitRemaining = rateLimitRemaining ?? facts.rateLimitRemaining;
            },
        });
        opened.push(hooks);
        return hooks;
    };
    const connection = (known) => ({
        hooks: (access) => api(access, known),
        repositories: async () => ({ names: [], archived: 0 }),
        facts: () => ({
            ...facts,
            waitedMilliseconds: opened.reduce((sum, hooks) => sum + hooks.waitedMilliseconds(), 0),
        }),
        knowing: connection,
        close: async () => { },
    });
    return connection([]);
}


/***/ }),

/***/ 7209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback),
/* harmony export */   a: () => (/* binding */ apiBase)
/* harmony export */ });
const accepted = 'https://api.github.com, https://api.SUBDOMAIN.ghe.com, or https://HOST/api/v3 for GitHub Enterprise Server';
/**
 * The API base that a text names, in one spelling and without a slash at its end. Every usual spelling is accepted: with or without
 * `/api/v3`, the web address instead of the API's. Plain http is an error except on loopback, and a warning for GHES.
 */
function apiBase(text) {
    const shown = withoutConfidential(text);
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()))
        return invalid(`The API URL "${shown}" has no scheme.`);
    if (!URL.canParse(text.trim()))
        return invalid(`The API URL "${shown}" is not a URL.`);
    const url = new URL(text.trim());
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return invalid(`The API URL "${shown}" has the scheme ${url.protocol.slice(0, -1)}; accepted are https and, on loopback, http.`);
    }
    if (url.username !== '' || url.password !== '') {
        return invalid(`The API URL "${shown}" holds a user name or password; the token is given separately.`);
    }
    if (url.search !== '' || url.hash !== '')
        return invalid(`The API URL "${shown}" has a query or fragment.`);
    const path = url.pathname.replace(/\/+$/, '');
    if (isLoopback(url.hostname))
        return { value: url.origin + path, diagnostics: [] };
    if (/^((www|api)\.)?github\.com$/.test(url.hostname))
        return hosted(url, { path, base: 'https://api.github.com', shown });
    if (url.hostname === 'ghe.com')
        return invalid(`The API URL "${shown}" names no subdomain of ghe.com.`);
    if (url.hostname.endsWith('.ghe.com')) {
        return hosted(url, { path, base: `https://api.${url.hostname.replace(/^api\./, '')}`, shown });
    }
    return enterpriseServer(url, { path, shown });
}
/** Whether a host name is of this machine, where plain http is no risk. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
function hosted(url, given) {
    if (url.protocol === 'http:')
        return invalid(`The API URL "${given.shown}" is plain http; the token would be readable on the way.`);
    if (url.port !== '')
        return invalid(`The API URL "${given.shown}" has a port, and ${url.hostname} has none but 443.`);
    // On GHE.com `/api/v3` is a habit from GHES and leads to the same API; on github.com any path is a page of the website.
    const isHabit = given.path === '/api/v3' && url.hostname.endsWith('.ghe.com');
    if (given.path !== '' && !isHabit)
        return invalid(`The API URL "${given.shown}" has a path, and ${url.hostname} has its API at the root.`);
    return { value: given.base, diagnostics: [] };
}
function enterpriseServer(url, { path, shown }) {
    if (path !== '' && path !== '/api' && path !== '/api/v3') {
        return invalid(`The API URL "${shown}" has the path ${path}; GitHub Enterprise Server has its REST API at /api/v3.`);
    }
    const value = `${url.origin}/api/v3`;
    if (url.protocol === 'https:')
        return { value, diagnostics: [] };
    const warning = {
        severity: 'warning',
        code: 'api-url-insecure',
        message: `The API URL "${shown}" is plain http: the token and the secrets of hooks are readable on the way.`,
        hint: `Use ${value.replace('http:', 'https:')}.`,
    };
    return { value, diagnostics: [warning] };
}
function invalid(message) {
    return { diagnostics: [{ severity: 'error', code: 'api-url-invalid', message, hint: `Use ${accepted}.` }] };
}
/** User info, query and fragment may hold a token that was pasted by mistake. */
function withoutConfidential(text) {
    return text
        .trim()
        .replace(/[?#].*$/s, '')
        .replace(/^([a-z][a-z0-9+.-]*:\/*)?[^/]*@/i, '$1***@');
}


/***/ }),

/***/ 3640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ sortedSet),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   p0: () => (/* binding */ sameTexts),
/* harmony export */   q3: () => (/* binding */ compareIds)
/* harmony export */ });
/** Orders texts by code unit: the same on every machine and in every locale. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Orders ids, which are decimal digits of any length, by their number. */
function compareIds(a, b) {
    return a.length - b.length || compareText(a, b);
}
/** The texts once each, in a stable order. Event lists and host lists are compared in this form. */
function sortedSet(texts) {
    return [...new Set(texts)].sort(compareText);
}
/** Whether two sorted sets hold the same texts. */
function sameTexts(a, b) {
    return a.length === b.length && a.every((text, index) => text === b[index]);
}


/***/ }),

/***/ 489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ eventCatalogue)
/* harmony export */ });
// Made by scripts/import-data.ts from npm @octokit/openapi 23.0.2 (MIT). Edits by hand are lost.
const everyProduct = ['api.github.com', 'ghec', 'ghes-3.17', 'ghes-3.18', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'];
/** Every webhook event that GitHub describes: which kinds of hook take it (`business` is a global hook), which products have it. */
const eventCatalogue = {
    branch_protection_configuration: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    branch_protection_rule: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    bypass_request_secret_scanning: { targets: ['repository', 'organization', 'app'], products: ['ghec', 'ghes-3.17', 'ghes-3.18', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'] },
    cache_sync: { targets: ['repository', 'organization', 'app'], products: ['ghes-3.17', 'ghes-3.18', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'] },
    check_run: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    check_suite: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    code_scanning_alert: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    commit_comment: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    create: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    custom_property: { targets: ['organization', 'business', 'app'], products: everyProduct },
    custom_property_values: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    delete: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    dependabot_alert: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    deploy_key: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    deployment: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    deployment_protection_rule: { targets: ['app'], products: everyProduct },
    deployment_review: { targets: ['app'], products: everyProduct },
    deployment_status: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    discussion: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    discussion_comment: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    dismissal_request_code_scanning: { targets: ['repository', 'organization', 'app'], products: ['ghec', 'ghes-3.17', 'ghes-3.18', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'] },
    dismissal_request_dependabot: { targets: ['repository', 'organization', 'app'], products: ['ghec', 'ghes-3.17', 'ghes-3.18', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'] },
    dismissal_request_secret_scanning: { targets: ['repository', 'organization', 'app'], products: ['ghec', 'ghes-3.17', 'ghes-3.18', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'] },
    enterprise: { targets: ['business'], products: ['ghes-3.17', 'ghes-3.18', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'] },
    exemption_request_push_ruleset: { targets: ['repository', 'organization', 'app'], products: ['ghec', 'ghes-3.17', 'ghes-3.18', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'] },
    fork: { targets: ['repository', 'organization', 'business', 'app'], products: everyProduct },
    github_app_authorization: { targets: ['app'], products: everyProduct },
    gollum: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    installation: { targets: ['app'], products: everyProduct },
    installation_repositories: { targets: ['app'], products: everyProduct },
    installation_target: { targets: ['app'], products: everyProduct },
    issue_comment: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    issue_dependencies: { targets: ['repository', 'organization', 'app'], products: ['api.github.com', 'ghec', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'] },
    issue_relates_to: { targets: ['repository', 'organization', 'app'], products: ['api.github.com', 'ghec'] },
    issues: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    label: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    marketplace_purchase: { targets: ['marketplace'], products: ['api.github.com', 'ghec'] },
    member: { targets: ['repository', 'organization', 'business', 'app'], products: everyProduct },
    membership: { targets: ['organization', 'business', 'app'], products: everyProduct },
    merge_group: { targets: ['app'], products: ['api.github.com', 'ghec'] },
    meta: { targets: ['repository', 'organization', 'business', 'app', 'marketplace'], products: everyProduct },
    milestone: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    org_block: { targets: ['organization', 'business', 'app'], products: ['api.github.com', 'ghec'] },
    organization: { targets: ['organization', 'business', 'app'], products: everyProduct },
    organization_custom_property: { targets: ['business'], products: ['ghec', 'ghes-3.21', 'ghes-3.22'] },
    organization_custom_property_values: { targets: ['organization', 'business', 'app'], products: ['ghec', 'ghes-3.21', 'ghes-3.22'] },
    package: { targets: ['repository', 'organization'], products: everyProduct },
    page_build: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    personal_access_token_request: { targets: ['organization', 'app'], products: everyProduct },
    ping: { targets: ['repository', 'organization', 'business', 'app', 'marketplace'], products: everyProduct },
    project: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    project_card: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    project_column: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    projects_v2: { targets: ['organization'], products: everyProduct },
    projects_v2_item: { targets: ['organization'], products: everyProduct },
    projects_v2_status_update: { targets: ['organization'], products: ['api.github.com', 'ghec'] },
    public: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    pull_request: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    pull_request_review: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    pull_request_review_comment: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    pull_request_review_thread: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    push: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    registry_package: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    release: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    repository: { targets: ['repository', 'organization', 'business', 'app'], products: everyProduct },
    repository_advisory: { targets: ['repository', 'organization', 'app'], products: ['api.github.com', 'ghec'] },
    repository_dispatch: { targets: ['app'], products: everyProduct },
    repository_import: { targets: ['repository', 'organization'], products: ['api.github.com', 'ghec'] },
    repository_ruleset: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    repository_vulnerability_alert: { targets: ['repository', 'organization'], products: everyProduct },
    secret_scanning_alert: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    secret_scanning_alert_location: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    secret_scanning_scan: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    security_advisory: { targets: ['app'], products: everyProduct },
    security_and_analysis: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    sponsorship: { targets: ['sponsors_listing'], products: everyProduct },
    star: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    status: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    sub_issues: { targets: ['repository', 'organization', 'app'], products: ['api.github.com', 'ghec'] },
    team: { targets: ['organization', 'business', 'app'], products: everyProduct },
    team_add: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    user: { targets: ['business'], products: ['ghes-3.17', 'ghes-3.18', 'ghes-3.19', 'ghes-3.21', 'ghes-3.22'] },
    watch: { targets: ['repository', 'organization', 'app'], products: everyProduct },
    workflow_dispatch: { targets: ['app'], products: everyProduct },
    workflow_job: { targets: ['repository', 'organization', 'business', 'app'], products: everyProduct },
    workflow_run: { targets: ['repository', 'organization', 'business', 'app'], products: everyProduct },
};


/***/ }),

/***/ 1409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ firstReason),
/* harmony export */   HR: () => (/* binding */ Failure)
/* harmony export */ });
/* unused harmony export failureReasons */
/** Why a run is red, in order of precedence: the output `failure-reason` is the first that applies. */
const failureReasons = [
    'input-invalid',
    'config-invalid',
    'policy-violated',
    'not-permitted',
    'rate-limited',
    'api-error',
    'limit-exceeded',
    'plan-changed',
    'cancelled',
    'partial-apply',
    'ping-failed',
    'unhealthy',
    'changes-pending',
];
/** The reason that comes first in the order above; undefined for none. */
function firstReason(reasons) {
    const given = new Set(reasons);
    return failureReasons.find((reason) => given.has(reason));
}
/** An expected failure: it carries the reason for the outputs and a text for people, so it is told without a stack. */
class Failure extends Error {
    name = 'Failure';
    reason;
    /** What the reader can do about it. */
    hint;
    constructor(reason, message, options = {}) {
        super(message, { cause: options.cause });
        this.reason = reason;
        this.hint = options.hint;
    }
}


/***/ }),

/***/ 3592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ productOf),
/* harmony export */   Z: () => (/* binding */ products)
/* harmony export */ });
const products = {
    dotcom: { name: 'dotcom', hooksPerEvent: 20, answerSeconds: 10, retentionDays: 3 },
    ghec: { name: 'ghec', hooksPerEvent: 20, answerSeconds: 10, retentionDays: 3 },
    ghes: { name: 'ghes', hooksPerEvent: 250, answerSeconds: 30, retentionDays: 7 },
};
/** The product behind a normalized API base such as `https://api.github.com` or `https://ghes.example/api/v3`. */
function productOf(apiBase) {
    const { hostname, pathname } = new URL(apiBase);
    if (hostname === 'api.github.com')
        return products.dotcom;
    if (hostname.endsWith('.ghe.com'))
        return products.ghec;
    return pathname.startsWith('/api/v3') ? products.ghes : products.dotcom;
}


/***/ }),

/***/ 8718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Er: () => (/* binding */ hooksPath),
/* harmony export */   TV: () => (/* binding */ targetTraits),
/* harmony export */   hD: () => (/* binding */ targetKey),
/* harmony export */   je: () => (/* binding */ targetName)
/* harmony export */ });
/** What people call a target: `acme`, `acme/api`, `global`. */
function targetName(target) {
    switch (target.kind) {
        case 'organization':
            return target.owner;
        case 'repository':
            return `${target.owner}/${target.repo}`;
        case 'global':
            return 'global';
    }
}
/** Equal for two spellings of one target, different for an organization and a repository of any name. */
function targetKey(target) {
    return `${target.kind}:${targetName(target).toLowerCase()}`;
}
/** Path of the list of hooks, below the API base. */
function hooksPath(target) {
    switch (target.kind) {
        case 'organization':
            return `/orgs/${encodeURIComponent(target.owner)}/hooks`;
        case 'repository':
            return `/repos/${encodeURIComponent(target.owner)}/${encodeURIComponent(target.repo)}/hooks`;
        case 'global':
            return '/admin/hooks';
    }
}
const json = 'application/vnd.github+json';
const traits = {
    organization: { update: 'minimal', hasDeliveries: true, eventTarget: 'organization', accept: json },
    repository: { update: 'minimal', hasDeliveries: true, eventTarget: 'repository', accept: json },
    global: {
        update: 'whole',
        hasDeliveries: false,
        eventTarget: 'business',
        accept: `${json}, application/vnd.github.superpro-preview+json`,
    },
};
function targetTraits(target) {
    return traits[target.kind];
}


/***/ }),

/***/ 2183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Lo: () => (/* binding */ HookUrl),
  Ke: () => (/* binding */ declaredUrl),
  ew: () => (/* binding */ liveUrl)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/dist/src/hooks/redaction.js
const redaction_hidden = '***';
/** Chat services put the whole credential into the path: how many leading segments are public. */
const credentialPaths = [
    { host: /^hooks\.slack(-gov)?\.com$/, publicSegments: 1 },
    { host: /^((ptb|canary)\.)?discord(app)?\.com$/, publicSegments: 2 },
    { host: /(^|\.)webhook\.office\.com$|^outlook\.office(365)?\.com$/, publicSegments: 1 },
    { host: /\.logic\.azure\.com$|\.api\.powerplatform\.com$/, publicSegments: 1 },
];
/**
 * A live URL for people: scheme, host and the plain part of the path. User info, query values, fragments and path segments that look
 * like tokens become `***`, and so does every part that holds one of the known values.
 */
function redactedLiveUrl(text, known) {
    if (!URL.canParse(text))
        return text === '' ? '(no URL)' : redaction_hidden;
    const url = new URL(text);
    const userInfo = url.username === '' && url.password === '' ? '' : `${redaction_hidden}@`;
    const service = credentialPaths.find(({ host }) => host.test(url.hostname));
    const path = url.pathname.split('/').map((segment, index) => {
        const credential = service !== undefined && index > service.publicSegments && segment !== '';
        return credential || isTokenLike(segment) || holdsKnown(segment, known) ? redaction_hidden : segment;
    });
    const query = url.search
        .slice(1)
        .split('&')
        .map((pair) => redactedPair(pair, known));
    const shown = `${url.protocol}//${userInfo}${url.host}${path.join('/')}${url.search === '' ? '' : `?${query.join('&')}`}${url.hash === '' ? '' : `#${redaction_hidden}`}`;
    return shown.includes(redaction_hidden) ? shown : text;
}
/**
 * Whether a path segment could be a credential: 16 or more characters that are hex, or mix upper case, lower case and digits.
 * Words joined by `-`, `_` or `.` (`github-webhook-v2`) are not.
 */
function isTokenLike(segment) {
    const text = decoded(segment);
    if (text.length < 16)
        return false;
    if (/^[0-9a-f-]+$/i.test(text))
        return true;
    if (text.split(/[-_.]/).every((word) => /^([A-Z]?[a-z]*|[A-Z]+|v?\d{1,3})$/.test(word)))
        return false;
    const classes = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((characters) => characters.test(text));
    return classes.length > 1;
}
function redactedPair(pair, known) {
    const equals = pair.indexOf('=');
    if (equals === -1)
        return isTokenLike(pair) || holdsKnown(pair, known) ? redaction_hidden : pair;
    const name = pair.slice(0, equals);
    return `${holdsKnown(name, known) ? redaction_hidden : name}=${equals === pair.length - 1 ? '' : redaction_hidden}`;
}
/** A short value counts only as a whole segment, or every letter of the URL would be hidden by a value `a`. */
function holdsKnown(segment, known) {
    const text = decoded(segment);
    return known.some((value) => {
        if (value === '')
            return false;
        if (text === value || segment === value)
            return true;
        return value.length >= 4 && (text.includes(value) || segment.includes(value));
    });
}
function decoded(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}

;// CONCATENATED MODULE: ./build/dist/src/hooks/url.js


/**
 * The URL of a hook. It may hold tokens, so printing it prints the form that people may read; `reveal` gives the text that is sent.
 */
class HookUrl {
    #text;
    #identity;
    /** Scheme, host and path, with what is confidential replaced by `${NAME}` or `***`. */
    shown;
    /** 24 bits in hex that change with the whole URL, where `shown` hides a part of it; else empty. */
    fingerprint;
    /** Host with port, lower case; empty where the text is no URL. */
    host;
    constructor(text, shown) {
        const parsed = URL.canParse(text) ? new URL(text) : undefined;
        this.#text = text;
        this.#identity = parsed?.href ?? text;
        this.shown = shown;
        this.fingerprint = shown === text ? '' : (0,external_node_crypto_.createHash)('sha256').update(this.#identity).digest('hex').slice(0, 6);
        this.host = parsed?.host ?? '';
    }
    /** The URL as written: only for requests and for checks that need the bytes. */
    reveal() {
        return this.#text;
    }
    /** Equal for two spellings of one URL (WHATWG parsing: case of the host, default port, empty path). Not for people. */
    identity() {
        return this.#identity;
    }
    /** Equal for URLs that differ only by a trailing slash or by http and https. Not for people. */
    nearIdentity() {
        return this.#identity.replace(/^https?:/, '').replace(/\/(?=$|[?#])/, '');
    }
    same(other) {
        return this.#identity === other.#identity;
    }
    toString() {
        return this.fingerprint === '' ? this.shown : `${this.shown} ~${this.fingerprint}`;
    }
    toJSON() {
        return this.toString();
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return this.toString();
    }
}
/**
 * A URL from a config: literal text is shown as written, a part from a variable as `${NAME}`, scheme and host always resolved,
 * so that a reviewer can judge where deliveries go.
 */
function declaredUrl(parts) {
    const text = parts.map((part) => part.text).join('');
    const { authority, host, rest } = urlRanges(text);
    let shown = '';
    let offset = 0;
    for (const part of parts) {
        const start = offset;
        const end = offset + part.text.length;
        offset = end;
        if (part.variable === undefined) {
            shown += part.text;
            continue;
        }
        const name = `\${${part.variable}}`;
        shown += text.slice(start, Math.min(end, authority));
        if (start < host && end > authority && host > authority)
            shown += end < host ? name : `${name}@`;
        shown += text.slice(Math.max(start, host), Math.min(end, rest));
        if (end > rest)
            shown += start < rest ? `/${name}` : name;
    }
    return new HookUrl(text, shown);
}
/** A URL that GitHub reports: what could be confidential is hidden by its shape, and wherever it holds one of the known values. */
function liveUrl(text, known = []) {
    return new HookUrl(text, redactedLiveUrl(text, known.map((value) => value.reveal())));
}
/** Offsets where the authority (user info), the host and the rest (path, query, fragment) begin. */
function urlRanges(text) {
    const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*@)?([^/?#]*)/i.exec(text);
    if (match === null)
        return { authority: 0, host: 0, rest: 0 };
    const authority = (match[1] ?? '').length;
    const host = authority + (match[2] ?? '').length;
    return { authority, host, rest: host + (match[3] ?? '').length };
}


/***/ }),

/***/ 4262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ cancellation),
/* harmony export */   c: () => (/* binding */ listenForCancellation)
/* harmony export */ });
/* harmony import */ var _hooks_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1409);

const controller = new AbortController();
/**
 * Aborted at the first SIGINT or SIGTERM, as the runner sends them when a job is cancelled (SIGINT, 7.5 s later SIGTERM, 2.5 s later
 * the end). The run then stops by itself; a second SIGINT from a terminal ends it at once.
 */
const cancellation = { signal: controller.signal };
/** Starts to listen for the signals. */
function listenForCancellation() {
    process.once('SIGINT', cancel);
    process.on('SIGTERM', cancel);
}
function cancel() {
    controller.abort(new _hooks_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .HR('cancelled', 'The run was cancelled.'));
}


/***/ }),

/***/ 8799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);

/** The machine's own time. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (milliseconds, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
    },
};


/***/ }),

/***/ 4130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ filesIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _hooks_compare_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3640);



/** Files by path or by glob, relative to a folder. Names come back as they were asked for. */
function filesIn(folder) {
    return {
        matching: async (pattern) => /[*?]/.test(pattern) ? await globbed(folder, pattern) : await existing(folder, pattern),
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)),
        write: async (path, text) => {
            const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(absolute), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(absolute, text);
        },
    };
}
async function existing(folder, path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, path)).catch(() => undefined);
    return found?.isFile() === true ? [path] : [];
}
/** Matches of `*` and `?` within a path segment and `**` over any number of them; sorted; nothing below node_modules or .git. */
async function globbed(folder, pattern) {
    const segments = pattern.replace(/^\.\//, '').split('/');
    const fixed = segments.findIndex((segment) => /[*?]/.test(segment));
    const base = segments
        .slice(0, fixed)
        .map((segment) => `${segment}/`)
        .join('');
    const expression = new RegExp(`^${segments.map(segmentExpression).join('/').replaceAll('**/', '(?:[^/]+/)*')}$`);
    const found = [];
    for await (const path of filesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, base === '' ? '.' : base), base))
        if (expression.test(path))
            found.push(path);
    return found.sort(_hooks_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6);
}
function segmentExpression(segment) {
    if (segment === '**')
        return '**';
    return segment
        .split(/(\*+|\?)/)
        .map((piece) => piece.startsWith('*') ? '[^/]*' : piece === '?' ? '[^/]' : piece.replace(/[\\^$.|+(){}[\]]/g, '\\$&'))
        .join('');
}
async function* filesBelow(folder, prefix) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
        if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
            yield* filesBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, entry.name), `${prefix}${entry.name}/`);
        else if (entry.isFile())
            yield `${prefix}${entry.name}`;
    }
}


/***/ }),

/***/ 2342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ commandLine)
});

// EXTERNAL MODULE: ./build/dist/src/hooks/failure.js
var failure = __nccwpck_require__(1409);
;// CONCATENATED MODULE: ./build/dist/src/render/escape.js
/**
 * Text from outside (URLs, descriptions, answers of GitHub and of receivers) made safe for the places where people read it.
 * The rule for Markdown: a word that could mean anything to GitHub (mention, reference, link, image, HTML, emphasis) becomes a code
 * span, where nothing has a meaning. Entities and backslashes do not stop mentions, and zero-width characters spoil copying.
 */
/** `text` on one line, with control, bidirectional and invisible characters spelled out as `\u{202e}`. */
function visible(text) {
    return text
        .replace(/\r\n|[\s\u0085]/gu, ' ')
        .replace(/(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
        .replaceAll('##[', '##\\[');
}
/** A text for the log: one line that the runner does not take for a workflow command, whatever it holds. */
function logLine(text) {
    return withoutCommand(visible(text));
}
/** A line that we composed, colours included, kept from being a workflow command. */
function withoutCommand(line) {
    return line.replace(/^(\s*)::/u, '$1\\::').replaceAll('##[', '##\\[');
}
/** A code span that shows the text as it is. Safe in a paragraph, a list and, through `tableCell`, in a table. */
function codeSpan(text) {
    const shown = visible(text);
    if (shown.trim() === '')
        return '`""`';
    const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    const padding = /^`|`$|^ .* $/.test(shown) ? ' ' : '';
    return `${fence}${padding}${shown}${padding}${fence}`;
}
/** Prose for Markdown, within a line: plain words stay, all others become code spans. */
function markdownText(text) {
    return visible(text)
        .split(' ')
        .filter((word) => word !== '')
        .map((word, index) => (index === 0 && /^\d+[.)]$/.test(word) ? codeSpan(word) : markdownWord(word)))
        .join(' ');
}
function markdownWord(word) {
    const [, before = '', core = '', after = ''] = /^(["'(]*)(.*?)([.,;:?"')]*)$/u.exec(word) ?? [];
    return `${before}${core === '' || isPlain(core) ? core : codeSpan(core)}${after}`;
}
/** Words that no part of GitHub gives a meaning: no `@`, `#`, `:`, markup, no `www.`, no `GH-1`, nothing like a commit. */
function isPlain(word) {
    if (!/^[\p{L}\p{N}\p{Emoji_Presentation}→–—−…(][\p{L}\p{M}\p{N}.,;%'’"()/→–—−…\p{Emoji_Presentation}-]*$/u.test(word))
        return false;
    return !/^www\.|gh-\d|^[0-9a-f]{7,}$|--/i.test(word);
}
/** Inline Markdown made into the content of a table cell. */
function tableCell(markdown) {
    return markdown
        .replace(/[\r\n]+/g, ' ')
        .replace(/(\\*)\|/g, (_, before) => (before === '' ? '\\|' : `${before}\\u{7c}`));
}
/** A fenced block of lines that may hold any text; each line is one line whatever it holds. */
function fencedBlock(language, lines) {
    const shown = lines.map(visible);
    const longest = Math.max(2, ...[...shown.join('\n').matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...shown, fence].join('\n');
}
/** The text, cut where it is too long to be read. */
function clipped(text, length) {
    return text.length <= length ? text : `${[...text.slice(0, length)].slice(0, -1).join('')}…`;
}

;// CONCATENATED MODULE: ./build/dist/src/render/diagnostics.js

const severityWords = {
    error: 'Error',
    warning: 'Warning',
    notice: 'Notice',
};
/** One finding on one line: `Error: hooks.yml:14:12 [unknown-key] "colour" is not a key of a hook. Did you mean "color"?` */
function diagnosticLine(diagnostic) {
    const { severity, code, message, hint, location } = diagnostic;
    const target = 'target' in diagnostic && diagnostic.target !== undefined ? [`${diagnostic.target}:`] : [];
    const place = location === undefined ? [] : [placeText(location)];
    return logLine([
        `${severityWords[severity]}:`,
        ...place,
        `[${code}]`,
        ...target,
        message,
        ...(hint === undefined ? [] : [hint]),
    ].join(' '));
}
/** `hooks.yml:14:12`, as editors and terminals read it. */
function placeText({ file, line, column }) {
    return `${file}:${line}:${column}`;
}

;// CONCATENATED MODULE: ./build/dist/src/render/colours.js
const codes = {
    bold: 1,
    dim: 2,
    red: 31,
    green: 32,
    yellow: 33,
    magenta: 35,
    cyan: 36,
};
const opPaints = {
    create: 'green',
    update: 'yellow',
    deactivate: 'magenta',
    delete: 'red',
    refresh: 'cyan',
};
const severityPaints = { error: 'red', warning: 'yellow', notice: 'cyan' };
/** A text in a colour, closed again; the text itself where there are no colours. */
function painted(text, paint, colour) {
    return colour === 'none' || text === '' ? text : `\u001b[${codes[paint]}m${text}\u001b[0m`;
}

// EXTERNAL MODULE: ./build/dist/src/hooks/target.js
var hooks_target = __nccwpck_require__(8718);
;// CONCATENATED MODULE: ./build/dist/src/render/counted.js
/** `1 hook`, `2 hooks`; an irregular plural is given. */
function counted(count, noun, plural = `${noun}s`) {
    return `${count} ${count === 1 ? noun : plural}`;
}

;// CONCATENATED MODULE: ./build/dist/src/render/planned-targets.js
/** The plans of the targets that could be planned. */
function targetPlans(plan) {
    return (plan?.targets ?? []).flatMap((planned) => (planned.status === 'planned' ? [planned.plan] : []));
}
/** The targets that could not be planned, and why. */
function failedTargets(plan) {
    return (plan?.targets ?? []).flatMap((planned) => (planned.status === 'failed' ? [planned] : []));
}
function targetOf(planned) {
    return planned.status === 'planned' ? planned.plan.target : planned.target;
}

;// CONCATENATED MODULE: ./build/dist/src/render/field-lines.js
/** Every field that the change touches or, for a hook that goes, that is lost with it. */
function fieldLines(change) {
    switch (change.op) {
        case 'create':
            return createdLines(change.desired, change.secret);
        case 'update':
            return [...matchedLines(change), ...change.fields.map(diffLine), ...secretLines(change)];
        case 'deactivate':
            return [{ kind: 'changes', field: 'active', from: String(change.live.active), to: 'false' }];
        case 'delete':
            return [
                is('events', ...change.live.events),
                is('content_type', change.live.contentType),
                is('insecure_ssl', String(change.live.insecureSsl)),
                is('active', String(change.live.active)),
                is('secret', change.live.hasSecret ? 'set' : 'none'),
            ];
        case 'refresh':
            return [says('secret', `written again from ${variable(change.desired)}: ${refreshReasons[change.because]}`)];
    }
}
/** The fields without those that a reader expects: the usual values of a new hook, and what goes with a deleted one. */
function briefLines(op, lines) {
    return lines.filter((line) => line.kind !== 'is' || !isExpected(op, line.field, line.values.join()));
}
function isExpected(op, field, value) {
    if ((field === 'insecure_ssl' && value === 'false') || (field === 'active' && value === 'true'))
        return true;
    return op === 'delete' && field !== 'events' && field !== 'active';
}
const refreshReasons = {
    rotate: 'secret-strategy is rotate',
    'not-confirmed': 'no delivery confirms it',
    'no-delivery': 'there is no delivery to compare it with',
};
function createdLines(desired, secret) {
    return [
        is('events', ...desired.events),
        is('content_type', desired.contentType),
        is('insecure_ssl', String(desired.insecureSsl)),
        is('active', String(desired.active)),
        secret === 'set' ? says('secret', `set from ${variable(desired)}`) : is('secret', 'none'),
        ...credentialLines('username', desired.username),
        ...credentialLines('password', desired.password),
    ];
}
function credentialLines(field, value) {
    if (value === undefined)
        return [];
    return [says(field, `set from \${${value.name}}; never compared, because GitHub does not show it`)];
}
function matchedLines(change) {
    switch (change.matchedBy) {
        case 'url':
            return [];
        case 'id':
            return [says('matched', `by id ${change.live.id}`)];
        case 'previous-url':
            return [says('matched', 'by previous_urls; id, secret and delivery history stay')];
        case 'near-url':
            return [
                says('matched', 'by a URL that differs by http/https or a trailing slash; id, secret and delivery history stay'),
            ];
    }
}
function diffLine(diff) {
    switch (diff.field) {
        case 'url':
            return { kind: 'changes', field: 'url', from: String(diff.from), to: String(diff.to) };
        case 'events':
            return {
                kind: 'events',
                field: 'events',
                from: diff.from,
                to: diff.to,
                added: diff.to.filter((event) => !diff.from.includes(event)),
                removed: diff.from.filter((event) => !diff.to.includes(event)),
            };
        default:
            return { kind: 'changes', field: diff.field, from: String(diff.from), to: String(diff.to) };
    }
}
function secretLines({ secret, desired }) {
    switch (secret) {
        case 'keep':
            return [];
        case 'set':
            return [says('secret', `set from ${variable(desired)}; the live hook has none`)];
        case 'replace':
            return [says('secret', `replaced from ${variable(desired)}; a delivery shows that the live one differs`)];
        case 'remove':
            return [says('secret', 'removed')];
        case 'resend':
            return [says('secret', `sent again from ${variable(desired)}; the update would drop it`)];
    }
}
function variable(desired) {
    return desired.secret.kind === 'declared' ? `\${${desired.secret.name}}` : 'the config';
}
function is(field, ...values) {
    return { kind: 'is', field, values };
}
function says(field, words) {
    return { kind: 'says', field, words };
}

;// CONCATENATED MODULE: ./build/dist/src/render/rows.js

/** The rows of a target, in the order in which they are carried out, refreshes last. */
function rows(plan, outcomes = []) {
    const byChange = new Map(outcomes.map((outcome) => [outcome.change, outcome]));
    return [...plan.changes, ...plan.refreshes].map((change) => ({
        target: plan.target,
        op: change.op,
        url: urlOf(change),
        id: change.op === 'create' ? byChange.get(change)?.hookId : change.live.id,
        description: 'desired' in change ? change.desired.description : undefined,
        because: becauseOf(change),
        fields: fieldLines(change),
        outcome: byChange.get(change),
    }));
}
/** The URL that a change is known by: as declared where it is, else as live. */
function urlOf(change) {
    return 'desired' in change ? change.desired.url : change.live.url;
}
function becauseOf(change) {
    switch (change.op) {
        case 'deactivate':
            return 'unmanaged: deactivate';
        case 'delete':
            return change.because === 'absent' ? 'state: absent' : 'unmanaged: delete';
        default:
            return '';
    }
}

;// CONCATENATED MODULE: ./build/dist/src/render/signs.js
/** What stands before a change wherever one is shown, and the verb for it. */
const signs = {
    create: { sign: '+', verb: 'create', done: 'created' },
    update: { sign: '~', verb: 'update', done: 'updated' },
    deactivate: { sign: '!', verb: 'deactivate', done: 'deactivated' },
    delete: { sign: '-', verb: 'delete', done: 'deleted' },
    refresh: { sign: '↻', verb: 'refresh', done: 'refreshed' },
};

;// CONCATENATED MODULE: ./build/dist/src/render/findings.js





/**
 * Everything that a run has to say, once each: errors first, then warnings, then notices. Refusals, failed targets, refused
 * changes and failed outcomes are errors like those of a config file.
 */
function findings(report) {
    const all = [
        ...failureFindings(report),
        ...report.diagnostics,
        ...failedTargets(report.plan).map(({ target, failure }) => {
            return about(target, error(failure.reason, failure.message, failure.hint));
        }),
        ...(report.plan?.refusals ?? []).map(refusalFinding),
        ...(report.plan?.targets ?? []).flatMap((planned) => {
            if (planned.status === 'failed')
                return [];
            return planned.refusals.map((refusal) => about(planned.plan.target, refusalFinding(refusal)));
        }),
        ...targetPlans(report.plan).flatMap(targetFindings),
        ...(report.outcomes ?? []).flatMap(outcomeFindings),
        ...report.pings.flatMap(pingFindings),
        ...notComparedFindings(report),
    ];
    const severities = ['error', 'warning', 'notice'];
    return unique(severities.flatMap((severity) => all.filter((finding) => finding.severity === severity)));
}
function failureFindings({ failure, failureReason }) {
    return failure === undefined ? [] : [error(failureReason ?? 'failed', failure.message, failure.hint)];
}
function refusalFinding({ reason, message, hint }) {
    return error(reason, message, hint);
}
function targetFindings({ target, refused, notes }) {
    return [...refused.map(refusedFinding), ...notes].map((finding) => about(target, finding));
}
function refusedFinding({ change, message, hint }) {
    const url = urlOf(change).toString();
    const what = message.includes(url) ? '' : ` of ${url}`;
    return error('change-refused', `The ${signs[change.op].verb}${what} is refused: ${message}`, hint);
}
const statusWords = {
    done: 'is done',
    failed: 'failed',
    skipped: 'is skipped',
    unknown: 'was sent and its result is unknown',
};
function outcomeFindings({ target, change, status, partly, message, reason }) {
    if (status === 'done')
        return [];
    const what = `The ${signs[change.op].verb} of ${urlOf(change)} ${statusWords[status]}${partly ? ' after a part of it was written' : ''}`;
    return [about(target, error(reason ?? 'partial-apply', message === '' ? `${what}.` : `${what}: ${message}`))];
}
function pingFindings({ target, url, verdict, statusCode, message }) {
    const detail = message === undefined ? '' : ` ${message}`;
    switch (verdict) {
        case 'answered':
        case 'unchecked':
            return [];
        case 'refused':
            return [
                about(target, error('ping-failed', `${url} refused the ping${statusCode === undefined ? '' : ` with status ${statusCode}`}.${detail}`)),
            ];
        case 'not-sent':
            return [about(target, error('ping-failed', `The ping of ${url} was not sent.${detail}`))];
        case 'not-seen':
            return [
                about(target, {
                    severity: 'warning',
                    code: 'ping-not-seen',
                    message: `The ping of ${url} did not show up in the delivery log in time.${detail}`,
                }),
            ];
    }
}
function notComparedFindings({ plan }) {
    const count = targetPlans(plan).reduce((sum, { secretsNotCompared }) => sum + secretsNotCompared, 0);
    if (count === 0)
        return [];
    const verb = count === 1 ? 'was' : 'were';
    return [
        {
            severity: 'notice',
            code: 'secrets-not-compared',
            message: `${counted(count, 'declared secret')} ${verb} not compared with the live one, because GitHub never shows a secret.`,
            hint: 'Use secret-strategy: verify to check them against recent deliveries, or rotate to write them again.',
        },
    ];
}
function error(code, message, hint) {
    return { severity: 'error', code, message, ...(hint === undefined || hint === '' ? {} : { hint }) };
}
function about(target, finding) {
    return { ...finding, target: (0,hooks_target/* targetName */.je)(target) };
}
function unique(all) {
    const byText = new Map(all.map((finding) => [
        JSON.stringify([finding.severity, finding.target, finding.message, finding.location]),
        finding,
    ]));
    return [...byText.values()];
}

;// CONCATENATED MODULE: ./build/dist/src/plan/counts.js
/** Numbers of all targets that could be planned, as planned: refusals do not lower them. */
function planCounts(plan) {
    const plans = counts_targetPlans(plan);
    const sum = (count) => plans.reduce((total, each) => total + count(each), 0);
    const changes = (op) => sum((each) => each.changes.filter((change) => change.op === op).length);
    return {
        creates: changes('create'),
        updates: changes('update'),
        deactivations: changes('deactivate'),
        deletes: changes('delete'),
        refreshes: sum(({ refreshes }) => refreshes.length),
        unchanged: sum(({ unchanged }) => unchanged.length),
        unmanaged: sum(({ unmanaged }) => unmanaged.length),
        ignored: sum(({ ignored }) => ignored.length),
    };
}
/** Whether an apply would change a hook. Refreshes are no changes. */
function hasChanges(plan) {
    return counts_targetPlans(plan).some(({ changes }) => changes.length > 0);
}
/**
 * Whether live hooks are otherwise than declared: changes, changes that are refused because GitHub offers no safe request, and
 * unmanaged hooks under `unmanaged: drift`. Foreign hooks are temporary and no drift.
 */
function hasDrift(plan) {
    return counts_targetPlans(plan).some(({ changes, refused, unmanaged, unmanagedIsDrift }) => changes.length > 0 ||
        refused.length > 0 ||
        (unmanagedIsDrift && unmanaged.some(({ mark }) => mark !== 'foreign')));
}
function counts_targetPlans(plan) {
    return plan.targets.flatMap((planned) => (planned.status === 'planned' ? [planned.plan] : []));
}

;// CONCATENATED MODULE: ./build/dist/src/render/tally.js
/** What an apply came to, for changes and, apart from them, for refreshes; undefined where nothing was applied. */
function tallies(report) {
    const { outcomes, plan } = report;
    if (outcomes === undefined)
        return undefined;
    const isRefresh = (outcome) => outcome.change.op === 'refresh';
    const refused = refusedCounts(plan);
    return {
        changes: tally(outcomes.filter((outcome) => !isRefresh(outcome)), refused.changes),
        refreshes: tally(outcomes.filter(isRefresh), refused.refreshes),
    };
}
/** Changes and refreshes that are told and never carried out. */
function refusedCounts(plan) {
    const refused = (plan?.targets ?? []).flatMap((planned) => planned.status === 'planned' ? planned.plan.refused : []);
    const refreshes = refused.filter(({ change }) => change.op === 'refresh').length;
    return { changes: refused.length - refreshes, refreshes };
}
function tally(outcomes, refused) {
    const count = (status) => outcomes.filter((outcome) => outcome.status === status).length;
    return {
        total: outcomes.length + refused,
        done: count('done'),
        failed: count('failed'),
        skipped: count('skipped'),
        unknown: count('unknown'),
        refused,
    };
}

;// CONCATENATED MODULE: ./build/dist/src/render/counts-text.js


/** `Plan: 1 to create, 2 to update, …`: what the plan would do and what it leaves. */
function countsText(plan) {
    const { creates, updates, deactivations, deletes } = planCounts(plan);
    return `Plan: ${creates} to create, ${updates} to update, ${deactivations} to deactivate, ${deletes} to delete, ${quietText(plan)}`;
}
/** The counts of what stays as it is, and of what is counted by itself. */
function quietText(plan) {
    const counts = planCounts(plan);
    const { changes, refreshes } = refusedCounts(plan);
    return [...quietParts(counts), ...(changes + refreshes > 0 ? [`${changes + refreshes} refused`] : [])].join(', ');
}
function quietParts({ unchanged, unmanaged, ignored, refreshes }) {
    return [
        `${unchanged} unchanged`,
        `${unmanaged} unmanaged`,
        ...(ignored > 0 ? [`${ignored} ignored`] : []),
        ...(refreshes > 0 ? [`${refreshes} to refresh`] : []),
    ];
}

;// CONCATENATED MODULE: ./build/dist/src/render/heading.js






/** What a run came to, on one line: the heading of every rendering and the output `summary`. */
function heading(report) {
    return logLine(clipped(invalid(report) ?? stopped(report) ?? valid(report) ?? planned(report) ?? `Done: ${report.mode}`, 500));
}
function invalid({ diagnostics, failureReason }) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (errors === 0)
        return undefined;
    if (failureReason === 'policy-violated')
        return `Refused: ${counted(errors, 'policy violation')}`;
    return `${failureReason === 'input-invalid' ? 'Input' : 'Config'} is invalid: ${counted(errors, 'error')}`;
}
function stopped({ failure, failureReason, outcomes }) {
    if (failure === undefined || outcomes !== undefined)
        return undefined;
    return `${stateOf(failureReason)}: ${sentence(failure.message)}`;
}
function valid({ mode, valid: found }) {
    if (mode !== 'validate')
        return undefined;
    if (found === undefined)
        return 'Config is valid';
    return `Config is valid: ${counted(found.hooks, 'hook')} for ${counted(found.targets, 'target')}`;
}
function planned(report) {
    const { plan } = report;
    if (plan === undefined)
        return undefined;
    const failed = failedTargets(plan);
    const [only] = failed;
    if (only !== undefined && failed.length === plan.targets.length) {
        const what = failed.length === 1 ? sentence(only.failure.message) : `none of ${failed.length} targets could be planned`;
        return `${stateOf(only.failure.reason)}: ${what}`;
    }
    const missing = failed.length === 0 ? '' : `. ${failed.length} of ${plan.targets.length} targets could not be planned`;
    return `${applied(report) ?? refused(plan) ?? proposed(plan)}${missing}`;
}
function applied(report) {
    const counts = tallies(report);
    if (counts === undefined || counts.changes.total + counts.refreshes.total === 0)
        return undefined;
    const refusals = report.plan === undefined ? [] : allRefusals(report.plan);
    if (refusals.length > 0 && counts.changes.done + counts.refreshes.done === 0)
        return undefined;
    const parts = [
        ...(counts.changes.total > 0 ? [tallyText(counts.changes, 'Applied')] : []),
        ...(counts.refreshes.total > 0
            ? [tallyText(counts.refreshes, counts.changes.total > 0 ? 'refreshed' : 'Refreshed')]
            : []),
        ...pingParts(report),
    ];
    const state = report.failureReason === 'cancelled' ? 'Cancelled. ' : '';
    const [first] = refusals;
    return `${state}${parts.join('; ')}${first === undefined ? '' : `. Refused: ${sentence(first.message)}`}`;
}
function tallyText({ total, done, failed, skipped, unknown, refused: notAllowed }, verb) {
    if (done === total)
        return `${verb}${verb === 'refreshed' ? '' : ':'} ${done} of ${total}`;
    const others = Object.entries({ failed, skipped, unknown, refused: notAllowed }).filter(([, count]) => count > 0);
    return [`${verb} ${done} of ${total}`, ...others.map(([status, count]) => `${count} ${status}`)].join(', ');
}
function pingParts({ pings }) {
    const bad = pings.filter(({ verdict }) => verdict === 'refused' || verdict === 'not-sent').length;
    return bad === 0 ? [] : [`${bad} of ${counted(pings.length, 'ping')} failed`];
}
function refused(plan) {
    const refusals = allRefusals(plan);
    const [first] = refusals;
    if (first !== undefined) {
        const others = refusals.length === 1 ? '' : ` (and ${counted(refusals.length - 1, 'other reason')})`;
        return `Refused: ${sentence(first.message)}${others}`;
    }
    const errors = targetPlans(plan).flatMap(({ notes }) => notes.filter(({ severity }) => severity === 'error')).length;
    return errors === 0 ? undefined : `Refused: ${counted(errors, 'error')} in the plan`;
}
function allRefusals(plan) {
    return [...plan.refusals, ...plan.targets.flatMap((target) => (target.status === 'planned' ? target.refusals : []))];
}
function proposed(plan) {
    const { changes, refreshes } = refusedCounts(plan);
    if (hasChanges(plan) || planCounts(plan).refreshes + changes + refreshes > 0)
        return countsText(plan);
    return hasDrift(plan)
        ? `Drift: no changes, ${quietText(plan)}`
        : `No changes. Live matches the config: ${quietText(plan)}`;
}
const states = {
    'input-invalid': 'Input is invalid',
    'config-invalid': 'Config is invalid',
    'not-permitted': 'Not permitted',
    'rate-limited': 'Rate limit reached',
    'policy-violated': 'Refused',
    'limit-exceeded': 'Refused',
    'plan-changed': 'Refused',
    cancelled: 'Cancelled',
};
function stateOf(reason) {
    return (reason === undefined ? undefined : states[reason]) ?? 'Failed';
}
function sentence(message) {
    return message.replace(/\.\s*$/, '');
}

;// CONCATENATED MODULE: ./build/dist/src/render/hint.js


/** Reasons that hold for an apply of the same plan as well. */
const refusing = ['policy-violated', 'limit-exceeded', 'plan-changed'];
/** What the reader can do next, in a sentence or two; empty where there is nothing to do. */
function nextStep(report) {
    const { mode, plan, failureReason } = report;
    if (mode === 'validate' || failureReason === 'config-invalid' || failureReason === 'input-invalid')
        return '';
    if (mode === 'apply')
        return afterApply(report);
    if (plan === undefined || mode !== 'dry-run')
        return '';
    if (failureReason === 'changes-pending')
        return 'Plan only, and fail-on-changes makes this run fail. Run with mode: apply to make these changes.';
    if (failureReason !== undefined && refusing.includes(failureReason))
        return 'Plan only. An apply would be refused for the same reason.';
    if (failureReason !== undefined)
        return 'Plan only. Nothing was written.';
    return hasChanges(plan) ? 'Plan only. Run with mode: apply to make these changes.' : '';
}
function afterApply(report) {
    const counts = tallies(report);
    if (report.failureReason === undefined)
        return '';
    const written = counts === undefined ? 0 : counts.changes.done + counts.refreshes.done;
    const open = counts === undefined ? 0 : counts.changes.total - counts.changes.done;
    if (counts === undefined || (written === 0 && counts.changes.failed + counts.changes.unknown === 0))
        return 'Nothing was written.';
    if (open > refusedCounts(report.plan).changes)
        return 'Run again to finish: what is done is not done twice.';
    return '';
}

;// CONCATENATED MODULE: ./build/dist/src/render/ping-text.js
/** What a ping came to, in a few words: `answered 200 in 0.3 s`. */
function pingText({ verdict, statusCode, durationSeconds, message }) {
    const status = statusCode === undefined ? '' : ` ${statusCode}`;
    const duration = durationSeconds === undefined ? '' : ` in ${durationSeconds} s`;
    const why = message === undefined || message === '' ? '' : `: ${message}`;
    switch (verdict) {
        case 'answered':
        case 'refused':
            return `${verdict}${status}${duration}${why}`;
        case 'not-seen':
            return `sent, no delivery seen in time${why}`;
        case 'unchecked':
            return `sent, not checked: this target has no delivery log${why}`;
        case 'not-sent':
            return `not sent${why}`;
    }
}

;// CONCATENATED MODULE: ./build/dist/src/render/plan-line.js



/** `Plan: …` where a plan was made and the heading has something more urgent to say; else empty. */
function planLine(report) {
    const { plan } = report;
    if (plan === undefined || (plan.targets.length > 0 && failedTargets(plan).length === plan.targets.length))
        return '';
    return /^(Plan:|No changes\.|Drift:)/.test(heading(report)) ? '' : countsText(plan);
}

;// CONCATENATED MODULE: ./build/dist/src/render/events-text.js
/** Up to this many events are named where a change has to fit into one row, and told without counts elsewhere. */
const namedInRow = 6;
/** Every event that comes or goes, with the counts before and after where they are many: `3 → 12: +create −push`. */
function eventsText(diff) {
    const marks = eventMarks(diff);
    const counts = marks.length > namedInRow ? `${diff.from.length} → ${diff.to.length}: ` : '';
    return `${counts}${marks.join(' ')}`;
}
/** `+release`, `−push`: events that come, then events that go. */
function eventMarks({ added, removed }) {
    return [...added.map((event) => `+${event}`), ...removed.map((event) => `−${event}`)];
}

;// CONCATENATED MODULE: ./build/dist/src/render/outcome-text.js
const outcome_text_statusWords = {
    done: 'done',
    failed: 'failed',
    skipped: 'skipped',
    unknown: 'sent, result unknown',
};
/** What happened to a change, in a few words: `failed (partly written): GitHub says …; PATCH /orgs/acme/hooks/1 answered 422`. */
function outcomeText({ status, partly, message, requests }) {
    if (status === 'done')
        return outcome_text_statusWords.done;
    const last = requests.at(-1);
    const told = [message.replace(/\.$/, ''), ...(last === undefined ? [] : [answerText(last)])].filter((part) => part !== '');
    return [
        `${outcome_text_statusWords[status]}${partly ? ' (partly written)' : ''}`,
        ...(told.length === 0 ? [] : [told.join('; ')]),
    ].join(': ');
}
function answerText({ method, path, status }) {
    return `${method} ${path} ${status === 0 ? 'got no answer' : `answered ${status}`}`;
}

;// CONCATENATED MODULE: ./build/dist/src/render/unmanaged.js

const words = {
    plain: '',
    duplicate: 'duplicate of a declared hook',
    'left-over-from-rename': 'left over from a rename',
    foreign: 'foreign, never touched',
};
/** The live hooks that the config does not name, and those that it ignores; empty groups are left out. */
function unmanagedGroups({ unmanaged, ignored, unmanagedIsDrift }) {
    const isDrift = unmanagedIsDrift && unmanaged.some(({ mark }) => mark !== 'foreign');
    const unmanagedTitle = `${counted(unmanaged.length, 'unmanaged hook')}, ${isDrift ? 'counted as drift' : 'left alone'}`;
    const groups = [
        {
            title: unmanagedTitle,
            noun: 'unmanaged hook',
            hooks: unmanaged.map(({ live, mark }) => ({ live, word: words[mark] })),
        },
        {
            title: counted(ignored.length, 'ignored hook'),
            noun: 'ignored hook',
            hooks: ignored.map((live) => ({ live, word: '' })),
        },
    ];
    return groups.filter(({ hooks }) => hooks.length > 0);
}

;// CONCATENATED MODULE: ./build/dist/src/render/target-log.js











/** Indent of what belongs to the line above. */
const indent = '    ';
/** Width of the longest field name and the gap behind it. */
const fieldWidth = 'content_type'.length + 2;
/** A block of lines for each target with something to show, then the number of the others. */
function targetLogLines(report, colour) {
    const planned = report.plan?.targets ?? [];
    const blocks = planned.map((target) => blockOf(target, report, colour));
    const quiet = blocks.filter((block) => block.length === 0).length - planned.filter(({ status }) => status === 'failed').length;
    const others = quiet > 0 && planned.length > 1 ? [[`${counted(quiet, 'target')} with nothing to change.`]] : [];
    return [...blocks, ...others];
}
function blockOf(planned, report, colour) {
    if (planned.status === 'failed' || report.plan === undefined)
        return [];
    const changes = rows(planned.plan, report.outcomes).flatMap((row) => rowLines(row, colour));
    const unmanaged = unmanagedLines(planned.plan, report.showUnmanaged, colour);
    const lines = [...changes, ...(changes.length > 0 && unmanaged.length > 0 ? [''] : []), ...unmanaged];
    if (lines.length === 0 || report.plan.targets.length === 1)
        return lines;
    const counts = countsText({ ...report.plan, targets: [planned] });
    return [painted(logLine(`${(0,hooks_target/* targetName */.je)(planned.plan.target)}  ${counts}`), 'bold', colour), ...lines];
}
function rowLines(row, colour) {
    const id = row.id === undefined ? '' : `  (id ${row.id})`;
    const status = row.outcome === undefined ? '' : `  ${outcome_text_statusWords[row.outcome.status]}`;
    const because = row.because === '' ? '' : `  ${row.because}`;
    const sign = painted(signs[row.op].sign, opPaints[row.op], colour);
    const told = [
        ...(row.description === undefined ? [] : [{ kind: 'says', field: 'description', words: row.description }]),
        ...(row.op === 'delete' ? briefLines(row.op, row.fields) : row.fields),
        ...(row.outcome === undefined || row.outcome.status === 'done'
            ? []
            : [{ kind: 'says', field: 'outcome', words: outcomeText(row.outcome) }]),
    ];
    return [`${sign} ${logLine(`${row.url}${id}${because}${status}`)}`, ...told.map(fieldLine)];
}
function fieldLine(line) {
    return `${indent}${line.field.padEnd(fieldWidth)}${logLine(fieldText(line))}`;
}
function fieldText(line) {
    switch (line.kind) {
        case 'is':
            return line.values.join(', ');
        case 'says':
            return line.words;
        case 'changes':
            return `${line.from} → ${line.to}`;
        case 'events':
            return eventsText(line);
    }
}
function unmanagedLines(plan, show, colour) {
    return unmanagedGroups(plan).flatMap(({ title, hooks }) => {
        const listed = show === 'count' ? [] : hooks.map((hook) => `${indent}${logLine(unmanagedText(hook))}`);
        return [painted(title, 'dim', colour), ...listed];
    });
}
function unmanagedText({ live, word }) {
    const parts = [
        String(live.url),
        `(id ${live.id})`,
        live.events.join(', '),
        ...(live.active ? [] : ['inactive']),
        ...(word === '' ? [] : [word]),
    ];
    return parts.join('  ');
}

;// CONCATENATED MODULE: ./build/dist/src/render/log.js









/** The report for the log and the terminal: the heading first, each line safe to print where the runner listens for commands. */
function logLines(report, options) {
    const { colour } = options;
    const blocks = [
        headingLines(report, colour),
        findingLines(report, ['error'], colour),
        ...targetLogLines(report, colour),
        pingLines(report),
        findingLines(report, ['warning', 'notice'], colour),
        lastLines(report, colour),
    ];
    return blocks
        .filter((block) => block.length > 0)
        .flatMap((block, index) => (index === 0 ? block : ['', ...block]))
        .map(withoutCommand);
}
/** The heading, and the counts of the plan where the heading has something more urgent to say. */
function headingLines(report, colour) {
    const counts = planLine(report);
    return [painted(heading(report), 'bold', colour), ...(counts === '' ? [] : [counts])];
}
function findingLines(report, severities, colour) {
    return findings(report)
        .filter(({ severity }) => severities.includes(severity))
        .map((finding) => {
        const [word = '', ...rest] = diagnosticLine(finding).split(' ');
        return [painted(word, severityPaints[finding.severity], colour), ...rest].join(' ');
    });
}
function pingLines({ pings }) {
    if (pings.length === 0)
        return [];
    return ['Pings', ...pings.map((ping) => `    ${logLine(`${ping.url}  ${pingText(ping)}`)}`)];
}
function lastLines(report, colour) {
    const digest = report.plan?.digest ?? '';
    return [
        ...(nextStep(report) === '' ? [] : [nextStep(report)]),
        ...(digest === '' ? [] : [painted(`Digest ${logLine(digest)}`, 'dim', colour)]),
    ];
}

;// CONCATENATED MODULE: ./build/dist/src/render/change-json.js


/** A change or refresh: what it acts on, and each field before and after (null where there is no such hook). */
function changeJson(change) {
    return {
        ...keyJson(change),
        description: 'desired' in change ? (change.desired.description ?? null) : null,
        matched_by: change.op === 'update' ? change.matchedBy : null,
        because: 'because' in change ? change.because : null,
        secret: secretJson(change),
        ...credentialsJson(change),
        fields: fieldsJson(change),
    };
}
/** A change that is not carried out, and why. */
function refusedJson({ change, message, hint }) {
    return { change: changeJson(change), message, hint };
}
/** What happened to a change; `op`, `id` and `url` are those of the planned one. */
function outcomeJson(outcome) {
    return {
        target: (0,hooks_target/* targetName */.je)(outcome.target),
        ...keyJson(outcome.change),
        status: outcome.status,
        partly: outcome.partly,
        message: outcome.message,
        reason: outcome.reason ?? null,
        hook_id: outcome.hookId ?? null,
        requests: outcome.requests.map(({ method, path, status }) => ({ method, path, status })),
    };
}
/** A live hook that the plan leaves alone. */
function liveJson(live) {
    return {
        id: live.id,
        name: live.name,
        url: live.url.shown,
        url_fingerprint: live.url.fingerprint,
        events: live.events,
        active: live.active,
    };
}
function keyJson(change) {
    const url = urlOf(change);
    return {
        op: change.op,
        id: change.op === 'create' ? null : change.live.id,
        url: url.shown,
        url_fingerprint: url.fingerprint,
    };
}
function secretJson(change) {
    switch (change.op) {
        case 'create':
        case 'update':
            return { effect: change.secret, variable: change.secret === 'keep' ? null : change_json_variable(change.desired) };
        case 'refresh':
            return { effect: 'refresh', variable: change_json_variable(change.desired) };
        case 'deactivate':
        case 'delete':
            return { effect: change.op === 'delete' && change.live.hasSecret ? 'remove' : 'keep', variable: null };
    }
}
function change_json_variable(desired) {
    return desired.secret.kind === 'declared' ? desired.secret.name : null;
}
function credentialsJson(change) {
    const desired = change.op === 'create' ? change.desired : undefined;
    return { username_variable: desired?.username?.name ?? null, password_variable: desired?.password?.name ?? null };
}
function fieldsJson(change) {
    switch (change.op) {
        case 'create': {
            const { url, events, contentType, insecureSsl, active } = change.desired;
            const after = { url: url.toString(), events, content_type: contentType, insecure_ssl: insecureSsl, active };
            return Object.entries(after).map(([field, to]) => ({ field, from: null, to }));
        }
        case 'update':
            return change.fields.map((diff) => ({
                field: diff.field,
                from: valueJson(diff, 'from'),
                to: valueJson(diff, 'to'),
            }));
        case 'deactivate':
            return [{ field: 'active', from: change.live.active, to: false }];
        case 'delete': {
            const { url, events, contentType, insecureSsl, active } = change.live;
            const before = { url: url.toString(), events, content_type: contentType, insecure_ssl: insecureSsl, active };
            return Object.entries(before).map(([field, from]) => ({ field, from, to: null }));
        }
        case 'refresh':
            return [];
    }
}
function valueJson(diff, side) {
    return diff.field === 'url' ? diff[side].toString() : diff[side];
}

;// CONCATENATED MODULE: ./build/dist/src/render/plan-json.js






/** The report for machines, as `schema/plan.schema.json` describes it. Every URL is the shown form; no value is confidential. */
function planJson(report) {
    const { plan, failure, run } = report;
    return {
        version: 1,
        mode: report.mode,
        summary: heading(report),
        failure_reason: report.failureReason ?? null,
        failure: failure === undefined ? null : { message: failure.message, hint: failure.hint ?? null },
        diagnostics: report.diagnostics.map(diagnosticJson),
        valid: report.valid === undefined ? null : { hooks: report.valid.hooks, targets: report.valid.targets },
        plan: plan === undefined ? null : planBodyJson(plan, report),
        applied: appliedJson(report),
        pings: report.pings.map(pingJson),
        run: {
            commit: run.commit ?? null,
            run_url: run.runUrl ?? null,
            run_number: run.runNumber ?? null,
            requests: run.requests,
            rate_limit_remaining: run.rateLimitRemaining ?? null,
        },
    };
}
function planBodyJson(plan, report) {
    return {
        api_base: plan.apiBase,
        digest: plan.digest,
        has_changes: hasChanges(plan),
        has_drift: hasDrift(plan),
        counts: countsJson(planCounts(plan)),
        refusals: plan.refusals.map(refusalJson),
        targets: plan.targets.map((planned) => targetJson(planned, plan, report)),
    };
}
function targetJson(planned, plan, report) {
    if (planned.status === 'failed') {
        const { reason, message, hint } = planned.failure;
        return { ...targetFields(planned.target), status: 'failed', failure: { reason, message, hint: hint ?? null } };
    }
    const own = planned.plan;
    const listed = report.showUnmanaged === 'list';
    return {
        ...targetFields(own.target),
        status: 'planned',
        counts: countsJson(planCounts({ ...plan, targets: [planned] })),
        refusals: planned.refusals.map(refusalJson),
        changes: own.changes.map(changeJson),
        refreshes: own.refreshes.map(changeJson),
        refused: own.refused.map(refusedJson),
        unchanged: own.unchanged.map(({ live, desired, matchedBy }) => ({
            id: live.id,
            url: desired.url.shown,
            url_fingerprint: desired.url.fingerprint,
            matched_by: matchedBy,
        })),
        unmanaged_is_drift: own.unmanagedIsDrift,
        unmanaged: listed ? own.unmanaged.map(({ live, mark }) => ({ ...liveJson(live), mark })) : null,
        ignored: listed ? own.ignored.map(liveJson) : null,
        secrets_not_compared: own.secretsNotCompared,
        notes: own.notes.map(diagnosticJson),
    };
}
/** What an apply did: one outcome for each change and refresh; null where nothing was applied. */
function appliedJson(report) {
    const counts = tallies(report);
    if (counts === undefined)
        return null;
    return {
        changes: { ...counts.changes },
        refreshes: { ...counts.refreshes },
        outcomes: (report.outcomes ?? []).map(outcomeJson),
    };
}
function targetFields(target) {
    return { kind: target.kind, target: (0,hooks_target/* targetName */.je)(target) };
}
function countsJson(counts) {
    const { creates, updates, deactivations, deletes, refreshes, unchanged, unmanaged, ignored } = counts;
    return { creates, updates, deactivations, deletes, refreshes, unchanged, unmanaged, ignored };
}
function refusalJson({ reason, message, hint }) {
    return { reason, message, hint };
}
function diagnosticJson({ severity, code, message, hint, location }) {
    const place = location === undefined ? null : { file: location.file, line: location.line, column: location.column };
    return { severity, code, message, hint: hint ?? null, location: place };
}
function pingJson(ping) {
    return {
        ...targetFields(ping.target),
        id: ping.hookId,
        url: ping.url.shown,
        url_fingerprint: ping.url.fingerprint,
        verdict: ping.verdict,
        status_code: ping.statusCode ?? null,
        duration_seconds: ping.durationSeconds ?? null,
        message: pingText(ping),
    };
}

// EXTERNAL MODULE: ./build/dist/src/hooks/api-base.js
var api_base = __nccwpck_require__(7209);
;// CONCATENATED MODULE: ./build/dist/src/hooks/diagnostic.js
function hasErrors(diagnostics) {
    return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

;// CONCATENATED MODULE: ./build/dist/src/hooks/sensitive.js
/**
 * A text that must not be read by people: a secret, a password, a value that came from `${NAME}`.
 * Printing it by accident (template, JSON, inspect) prints the placeholder; `reveal` is called only where a request leaves
 * or where a check needs the bytes.
 */
class Sensitive {
    #value;
    shown;
    constructor(value, shown = '***') {
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
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return this.shown;
    }
}

;// CONCATENATED MODULE: ./build/dist/src/hooks/nearest.js
/**
 * The candidate that the given word was most likely meant to be, for "did you mean"; undefined where none is near.
 * Case and `-` for `_` count for nothing; a swap of neighbours counts as one edit.
 */
function nearest(given, candidates) {
    const word = folded(given);
    if (word === '' || word.length > 64)
        return undefined;
    const allowed = Math.max(1, Math.floor(word.length / 3));
    let best;
    for (const candidate of candidates) {
        const distance = editDistance(word, folded(candidate));
        if (distance <= allowed && (best === undefined || distance < best.distance))
            best = { candidate, distance };
    }
    return best?.candidate;
}
function folded(word) {
    return word.toLowerCase().replaceAll('-', '_');
}
function editDistance(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substitution = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, substitution, isSwap ? at(beforeLast, j - 2) + 1 : Infinity));
        }
        beforeLast = last;
        last = row;
    }
    return at(last, b.length);
}
function at(row, index) {
    return row[index] ?? Infinity;
}

;// CONCATENATED MODULE: ./build/dist/src/run/inputs.js
const onOff = ['true', 'false'];
/** Every input, in the order in which README and action.yml list them. */
const inputs = {
    mode: {
        default: 'dry-run',
        values: ['validate', 'dry-run', 'plan', 'apply', 'health', 'redeliver'],
        description: '`validate` (no network, no token), `dry-run` (`plan` is the same), `apply`, `health` or `redeliver`. Only `apply` and `redeliver` write.',
    },
    config: { default: '.github/hookherd.yml', description: 'Paths or globs of the config files, one a line.' },
    organization: { description: 'Target where the file names none.' },
    only: {
        description: 'URL globs, one a line: act on these hooks alone, and leave unmanaged hooks alone whatever the config says.',
    },
    token: {
        confidential: true,
        description: 'Token that may administer the hooks. Not needed for `validate` or with an app. `GITHUB_TOKEN` cannot do it.',
    },
    'app-id': { description: 'Id or client id of a GitHub App, instead of a token.' },
    'app-private-key': { confidential: true, description: 'Private key (PEM) of the GitHub App.' },
    'github-token': {
        confidential: true,
        default: '${{ github.token }}',
        description: 'Token for the comment, the drift issue and the reviewed plan only; it always goes to the instance that runs the workflow.',
    },
    variables: {
        confidential: true,
        description: 'JSON object of values for `${NAME}`, for reusable workflows, where `env` does not reach.',
    },
    'api-url': {
        default: '${{ github.api_url }}',
        description: 'API of the GitHub that has the hooks: GHES `https://HOST/api/v3`, GHE.com `https://api.SUBDOMAIN.ghe.com`.',
    },
    'api-version': { default: '2022-11-28', description: 'Value of the header `X-GitHub-Api-Version`.' },
    'secret-strategy': {
        default: 'preserve',
        values: ['preserve', 'verify', 'rotate'],
        description: '`preserve` writes a declared secret only where the live hook shows none, `verify` checks it against recent deliveries, `rotate` writes every declared secret.',
    },
    ping: {
        default: 'never',
        values: ['never', 'changed', 'all'],
        description: 'Which hooks to ping after an apply: `never`, `changed` or `all`. GitHub itself pings a created hook.',
    },
    'ping-timeout': {
        default: '30',
        description: 'Seconds to wait for the result of the pings in the delivery log; 0 does not wait.',
    },
    'max-deletions': {
        description: 'Deletions and deactivations allowed for each target and for the run as a whole. Replaces `max_deletions` of the file.',
    },
    'expect-digest': { description: 'Apply only if the fresh plan has this digest.' },
    'require-reviewed-plan': {
        default: 'false',
        values: onOff,
        description: 'Apply only if the digest equals the one in our comment on the merged pull request of this commit.',
    },
    'fail-on-changes': { default: 'false', values: onOff, description: 'A dry run that finds drift fails.' },
    comment: {
        default: 'changes',
        values: ['changes', 'always', 'never'],
        description: 'When to comment the plan on the pull request: `changes`, `always` or `never`. One comment, edited in place.',
    },
    'drift-issue': {
        default: 'false',
        values: onOff,
        description: 'Keep one issue that is opened, edited and closed as drift comes and goes, on scheduled and dispatched dry runs.',
    },
    'show-unmanaged': {
        default: 'auto',
        values: ['auto', 'always', 'never'],
        description: 'Whether hooks that the config does not name are listed with their hosts. `auto` lists them only where the repository is known to be private or internal.',
    },
    'plan-file': {
        description: 'Where the JSON plan goes. Default: `hookherd-plan.json` in the temporary folder of the runner.',
    },
    'policy-file': {
        description: 'A file with `policy`, `allowed_targets`, `max_deletions`, `unmanaged` and `allow_waivers`, owned by others than the config.',
    },
    'max-wait': { default: '900', description: 'Seconds to wait in all for rate limits.' },
    concurrency: { default: '8', description: 'Targets that are read at once.' },
    shard: { description: '`2/5`: only this part of the targets, for a matrix.' },
    since: { default: '24h', description: 'How far back `redeliver` and `health` look, such as `90m`, `24h` or `3d`.' },
    'max-redeliveries': { default: '100', description: 'Redeliveries allowed in one run.' },
    'max-failure-rate': { description: 'Percent of failed deliveries above which `health` fails.' },
};
const inputNames = Object.keys(inputs);

;// CONCATENATED MODULE: ./build/dist/src/run/input-parsing.js


/** Reads inputs one by one and keeps what is wrong with each, so that all errors are told at once. */
class InputReader {
    #texts;
    #diagnostics = [];
    constructor(texts) {
        this.#texts = texts;
    }
    get diagnostics() {
        return this.#diagnostics;
    }
    /** The trimmed text; the table's default where it was left out; undefined where there is neither. */
    text(name) {
        const given = this.#texts[name]?.trim();
        if (given !== undefined && given !== '')
            return given;
        const { default: otherwise } = inputs[name];
        return otherwise?.startsWith('${{') ? undefined : otherwise;
    }
    lines(name) {
        return (this.text(name) ?? '')
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
    }
    word(name, accepted) {
        const given = this.text(name) ?? '';
        const word = accepted.find((candidate) => candidate === given);
        if (word !== undefined)
            return word;
        const suggestion = nearest(given, accepted);
        this.refuse(name, `${JSON.stringify(given)} is not one of ${accepted.join(', ')}.`, suggestion === undefined ? undefined : `Did you mean ${JSON.stringify(suggestion)}?`);
        return accepted[0];
    }
    flag(name) {
        return this.word(name, ['false', 'true']) === 'true';
    }
    /** A whole number from `least` on. */
    count(name, least) {
        const given = this.text(name);
        if (given === undefined)
            return undefined;
        if (/^\d{1,9}$/.test(given) && Number(given) >= least)
            return Number(given);
        this.refuse(name, `${JSON.stringify(given)} is not a whole number from ${least} on.`);
        return undefined;
    }
    refuse(name, problem, hint) {
        this.#diagnostics.push({
            severity: 'error',
            code: 'invalid-input',
            message: `Input ${name}: ${problem}`,
            ...(hint === undefined ? {} : { hint }),
        });
    }
}

;// CONCATENATED MODULE: ./build/dist/src/run/parse-settings.js





const millisecondsByUnit = { s: 1e3, m: 60e3, h: 3600e3, d: 86400e3 };
/** Parses the inputs of a run. All that is wrong with them is told at once; no value of a confidential input is repeated. */
function parsedSettings(texts) {
    const read = new InputReader(texts);
    const base = (0,api_base/* apiBase */.a)(read.text('api-url') ?? 'https://api.github.com');
    const settings = {
        mode: mode(read),
        config: read.lines('config'),
        organization: organization(read),
        only: read.lines('only'),
        token: confidential(read, 'token'),
        app: app(read),
        githubToken: confidential(read, 'github-token'),
        variables: confidential(read, 'variables'),
        apiBase: base.value ?? '',
        apiVersion: apiVersion(read),
        secretStrategy: read.word('secret-strategy', inputs['secret-strategy'].values),
        ping: read.word('ping', inputs.ping.values),
        pingTimeoutSeconds: read.count('ping-timeout', 0) ?? 0,
        maxDeletions: read.count('max-deletions', 0),
        expectDigest: expectedDigest(read),
        requireReviewedPlan: read.flag('require-reviewed-plan'),
        failOnChanges: read.flag('fail-on-changes'),
        comment: read.word('comment', inputs.comment.values),
        driftIssue: read.flag('drift-issue'),
        showUnmanaged: read.word('show-unmanaged', inputs['show-unmanaged'].values),
        planFile: read.text('plan-file'),
        policyFile: read.text('policy-file'),
        maxWaitSeconds: read.count('max-wait', 0) ?? 0,
        concurrency: read.count('concurrency', 1) ?? 1,
        shard: shard(read),
        sinceMilliseconds: since(read),
        maxRedeliveries: read.count('max-redeliveries', 0) ?? 0,
        maxFailureRate: percentage(read),
    };
    const diagnostics = [...read.diagnostics, ...base.diagnostics];
    return hasErrors(diagnostics) ? { diagnostics } : { value: settings, diagnostics };
}
function mode(read) {
    const word = read.word('mode', ['dry-run', 'validate', 'plan', 'apply', 'health', 'redeliver']);
    return word === 'plan' ? 'dry-run' : word;
}
function confidential(read, name) {
    const text = read.text(name);
    return text === undefined ? undefined : new Sensitive(text);
}
function organization(read) {
    const name = read.text('organization');
    if (name !== undefined && !/^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(name))
        read.refuse('organization', `${JSON.stringify(name)} is not the name of an organization.`, 'Give the name alone, such as acme.');
    return name;
}
function app(read) {
    const id = read.text('app-id');
    const privateKey = read.text('app-private-key');
    if (id === undefined && privateKey === undefined)
        return undefined;
    if (id === undefined)
        read.refuse('app-id', 'is missing although app-private-key is given.', 'Give both, or neither.');
    if (privateKey === undefined)
        read.refuse('app-private-key', 'is missing or empty although app-id is given.', 'Give both, or neither.');
    else if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(privateKey))
        read.refuse('app-private-key', 'is not a private key in PEM form.', 'Give the whole file that GitHub made for the app.');
    if (read.text('token') !== undefined)
        read.refuse('token', 'is given together with app-id.', 'Give one of the two.');
    return { id: id ?? '', privateKey: new Sensitive(privateKey ?? '') };
}
function apiVersion(read) {
    const version = read.text('api-version') ?? '';
    if (!/^\d{4}-\d{2}-\d{2}$/.test(version))
        read.refuse('api-version', `${JSON.stringify(version)} is not a date such as 2022-11-28.`);
    return version;
}
function expectedDigest(read) {
    const digest = read.text('expect-digest')?.toLowerCase();
    if (digest !== undefined && !/^[0-9a-f]{64}$/.test(digest))
        read.refuse('expect-digest', `${JSON.stringify(digest)} is not a digest of 64 hex digits.`, 'Take the output digest of the dry run.');
    return digest;
}
function shard(read) {
    const text = read.text('shard');
    if (text === undefined)
        return undefined;
    const [index = 0, count = 0] = /^(\d{1,5})\/(\d{1,5})$/.exec(text)?.slice(1).map(Number) ?? [];
    if (index >= 1 && index <= count)
        return { index, count };
    read.refuse('shard', `${JSON.stringify(text)} is not a part such as 2/5, counted from 1.`);
    return undefined;
}
function since(read) {
    const text = read.text('since') ?? '';
    const [, amount, unit = ''] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
    if (amount !== undefined && Number(amount) > 0)
        return Number(amount) * (millisecondsByUnit[unit] ?? 0);
    read.refuse('since', `${JSON.stringify(text)} is not a time such as 90m, 24h or 3d.`);
    return 0;
}
function percentage(read) {
    const text = read.text('max-failure-rate');
    if (text === undefined)
        return undefined;
    if (/^\d{1,3}(\.\d+)?%?$/.test(text) && Number.parseFloat(text) <= 100)
        return Number.parseFloat(text);
    read.refuse('max-failure-rate', `${JSON.stringify(text)} is not a percentage from 0 to 100.`);
    return undefined;
}

// EXTERNAL MODULE: ./build/dist/src/hooks/compare.js
var compare = __nccwpck_require__(3640);
// EXTERNAL MODULE: ./build/dist/src/apply/answer-body.js
var answer_body = __nccwpck_require__(6906);
// EXTERNAL MODULE: ./build/dist/src/hooks/url.js + 1 modules
var hooks_url = __nccwpck_require__(2183);
;// CONCATENATED MODULE: ./build/dist/src/apply/planned-state.js



/** How the hook must look once the change is carried out: what the change does not show stays as it was. */
function plannedState(change) {
    switch (change.op) {
        case 'create': {
            const { url, contentType, insecureSsl, active, events } = change.desired;
            const secret = change.secret === 'set';
            return { url, content_type: contentType, insecure_ssl: insecureSsl, active, events, secret };
        }
        case 'deactivate':
            return { ...liveState(change.live), active: false };
        case 'refresh':
            return { ...liveState(change.live), secret: true };
        case 'update': {
            const changed = Object.fromEntries(change.fields.map((diff) => [diff.field, diff.to]));
            return { ...liveState(change.live), ...changed, secret: hasSecretAfter(change.live, change.secret) };
        }
    }
}
function liveState({ url, contentType, insecureSsl, active, events, hasSecret }) {
    return { url, content_type: contentType, insecure_ssl: insecureSsl, active, events, secret: hasSecret };
}
/** What the answer to a write shows: a whole hook, or only its config. Undefined where it is not as described. */
function answeredState(body, kind) {
    const config = kind === 'update-config' ? body : (0,answer_body/* jsonField */.Ni)(body, 'config');
    const url = (0,answer_body/* textField */.M8)(config, 'url');
    const contentType = (0,answer_body/* textField */.M8)(config, 'content_type');
    const insecureSsl = (0,answer_body/* jsonField */.Ni)(config, 'insecure_ssl');
    if (url === undefined || contentType === undefined || insecureSsl === undefined)
        return undefined;
    const shown = {
        url: (0,hooks_url/* liveUrl */.ew)(url),
        content_type: contentType,
        insecure_ssl: (0,answer_body/* isInsecure */.f_)(insecureSsl),
        secret: (0,answer_body/* showsSecret */.Pl)(config),
    };
    if (kind === 'update-config')
        return shown;
    const active = (0,answer_body/* jsonField */.Ni)(body, 'active');
    const events = (0,answer_body/* textsField */.NE)(body, 'events');
    return typeof active === 'boolean' && events !== undefined
        ? { ...shown, active, events: (0,compare/* sortedSet */.Cc)(events) }
        : undefined;
}
/** The fields that a request sets, the secret included. */
function writtenFields(request) {
    if (request.kind === 'delete')
        return [];
    const { config, ...hook } = request.kind === 'update-config' ? { config: request.body } : request.body;
    const names = [...Object.keys(hook), ...Object.keys(config ?? {})];
    return ['url', 'content_type', 'insecure_ssl', 'active', 'events', 'secret'].filter((field) => names.includes(field));
}
/** The fields that are shown and differ from what was planned. */
function deviations(planned, shown) {
    return Object.keys(shown).filter((field) => {
        switch (field) {
            case 'url':
                return shown.url !== undefined && !planned.url.same(shown.url);
            case 'events':
                return shown.events !== undefined && !(0,compare/* sameTexts */.p0)((0,compare/* sortedSet */.Cc)(planned.events), shown.events);
            default:
                return planned[field] !== shown[field];
        }
    });
}
/** One deviation in words. URLs and secrets are not repeated: they may be confidential. */
function deviationText(field, planned, shown) {
    switch (field) {
        case 'url':
            return 'url is not the planned one';
        case 'secret':
            return planned.secret ? 'the secret is gone' : 'there is a secret';
        case 'events':
            return `events are ${shown.events?.join(', ')} instead of ${planned.events.join(', ')}`;
        default:
            return `${field} is ${shown[field]} instead of ${planned[field]}`;
    }
}
function hasSecretAfter(live, effect) {
    if (effect === 'keep')
        return live.hasSecret;
    return effect !== 'remove';
}

;// CONCATENATED MODULE: ./build/dist/src/apply/requests.js

/**
 * The writes that carry out one change, in the order in which they are sent. Each carries only what the change shows, apart from
 * requests that GitHub makes reset what is not sent: those repeat the live values.
 * Throws for a change that has no safe request (a programming error: the plan refuses such changes).
 */
function changeRequests(target, change) {
    switch (change.op) {
        case 'create':
            return [createRequest(target, change)];
        case 'update':
            return (0,hooks_target/* targetTraits */.TV)(target).update === 'whole' ? [wholeUpdate(target, change)] : minimalUpdate(target, change);
        case 'refresh':
            return [secretRequest(target, change.live, declaredSecret(change.desired))];
        case 'deactivate':
            return [deactivation(target, change.live)];
        case 'delete':
            return [{ kind: 'delete', method: 'DELETE', path: hookPath(target, change.live.id) }];
    }
}
/** Path of one hook, below the API base. */
function hookPath(target, id) {
    return `${(0,hooks_target/* hooksPath */.Er)(target)}/${id}`;
}
/** Writes the secret and, as far as GitHub lets it, nothing else: a global hook is sent whole, as it is live. */
function secretRequest(target, live, secret) {
    const path = hookPath(target, live.id);
    if ((0,hooks_target/* targetTraits */.TV)(target).update === 'minimal') {
        return { kind: 'update-config', method: 'PATCH', path: `${path}/config`, body: { secret }, secret: 'write' };
    }
    const body = { active: live.active, events: live.events, config: { ...liveConfig(live), secret } };
    return { kind: 'update-hook', method: 'PATCH', path, body, secret: 'write' };
}
/** The value of a declared secret that a request needs. Throws where the run has none: it is checked before the first write. */
function declaredSecret(desired) {
    if (desired.secret.kind !== 'declared')
        throw new Error(`The hook ${desired.url} declares no secret to write.`);
    if (desired.secret.value === undefined)
        throw new Error(`The variable ${desired.secret.name} has no value to write.`);
    return desired.secret.value;
}
function createRequest(target, { desired, secret }) {
    const credentials = target.kind === 'organization' ? credentialsOf(desired) : {};
    const config = {
        ...desiredConfig(desired),
        ...(secret === 'set' ? { secret: declaredSecret(desired) } : {}),
        ...credentials,
    };
    const body = { name: 'web', active: desired.active, events: desired.events, config };
    return { kind: 'create', method: 'POST', path: (0,hooks_target/* hooksPath */.Er)(target), body, secret: secret === 'set' ? 'write' : 'none' };
}
function credentialsOf({ username, password }) {
    return {
        ...(username?.value === undefined ? {} : { username: username.value }),
        ...(password?.value === undefined ? {} : { password: password.value }),
    };
}
function minimalUpdate(target, change) {
    const { live, secret, fields } = change;
    const path = hookPath(target, live.id);
    const hook = changedHook(fields);
    const config = changedConfig(fields);
    const hasHook = Object.keys(hook).length > 0;
    const hasConfig = Object.keys(config).length > 0;
    const writes = writesSecret(secret);
    if (secret === 'remove' || (writes && hasHook)) {
        return [{ kind: 'update-hook', method: 'PATCH', path, ...wholeConfig(change, hook) }];
    }
    const hookRequest = { kind: 'update-hook', method: 'PATCH', path, body: hook, secret: 'keep' };
    const configRequest = {
        kind: 'update-config',
        method: 'PATCH',
        path: `${path}/config`,
        body: writes ? { ...config, secret: declaredSecret(change.desired) } : config,
        secret: writes ? 'write' : 'keep',
    };
    const configs = hasConfig || writes ? [configRequest] : [];
    const hooks = hasHook ? [hookRequest] : [];
    // A hook that is being switched off must not deliver to its new place first.
    return hook.active === false ? [...hooks, ...configs] : [...configs, ...hooks];
}
function wholeUpdate(target, change) {
    const { live, fields } = change;
    const hook = { active: live.active, events: live.events, ...changedHook(fields) };
    return { kind: 'update-hook', method: 'PATCH', path: hookPath(target, live.id), ...wholeConfig(change, hook) };
}
/** A body whose `config` replaces the live one as a whole, so that it needs every key and the secret. */
function wholeConfig(change, hook) {
    const config = { ...liveConfig(change.live), ...changedConfig(change.fields) };
    if (writesSecret(change.secret)) {
        return { body: { ...hook, config: { ...config, secret: declaredSecret(change.desired) } }, secret: 'write' };
    }
    if (change.secret === 'keep' && change.live.hasSecret) {
        throw new Error(`Hook ${change.live.id} can only be sent as a whole, which would drop its secret.`);
    }
    return { body: { ...hook, config }, secret: 'drop' };
}
function deactivation(target, live) {
    const path = hookPath(target, live.id);
    if ((0,hooks_target/* targetTraits */.TV)(target).update === 'minimal') {
        return { kind: 'update-hook', method: 'PATCH', path, body: { active: false }, secret: 'keep' };
    }
    if (live.hasSecret)
        throw new Error(`Hook ${live.id} can only be sent as a whole, which would drop its secret.`);
    const body = { active: false, events: live.events, config: liveConfig(live) };
    return { kind: 'update-hook', method: 'PATCH', path, body, secret: 'drop' };
}
function writesSecret(effect) {
    return effect === 'set' || effect === 'replace' || effect === 'resend';
}
function changedHook(fields) {
    let body = {};
    for (const diff of fields) {
        if (diff.field === 'active')
            body = { ...body, active: diff.to };
        if (diff.field === 'events')
            body = { ...body, events: diff.to };
    }
    return body;
}
function changedConfig(fields) {
    let body = {};
    for (const diff of fields) {
        if (diff.field === 'url')
            body = { ...body, url: diff.to };
        if (diff.field === 'content_type')
            body = { ...body, content_type: diff.to };
        if (diff.field === 'insecure_ssl')
            body = { ...body, insecure_ssl: flag(diff.to) };
    }
    return body;
}
function liveConfig(live) {
    return { url: live.url, content_type: live.contentType, insecure_ssl: flag(live.insecureSsl) };
}
function desiredConfig(desired) {
    return { url: desired.url, content_type: desired.contentType, insecure_ssl: flag(desired.insecureSsl) };
}
function flag(insecure) {
    return insecure ? '1' : '0';
}

;// CONCATENATED MODULE: ./build/dist/src/apply/result.js
function isDone({ status }) {
    return status >= 200 && status < 300;
}
/** Whether a write may have taken effect although its answer does not say so. */
function isUnknown({ status, notSent }) {
    return notSent !== true && (status === 0 || status >= 500);
}
/** The result of a write that did not succeed. `earlier`: another request of the same change took effect before. */
function unsuccessful(answer, { earlier, hookId }) {
    const common = {
        message: answer.explanation,
        ...reasonOf(answer.reason),
        ...(hookId === undefined ? {} : { hookId }),
    };
    const neverLeft = answer.status === 0 && answer.notSent === true;
    if (neverLeft && !earlier && (answer.reason === 'cancelled' || answer.reason === 'rate-limited')) {
        return { ...common, status: 'skipped', partly: false };
    }
    if (answer.reason === 'cancelled' && answer.notSent !== true)
        return { ...common, status: 'unknown', partly: earlier };
    return { ...common, status: 'failed', partly: earlier };
}
/** The result of a change that could not be told from a list, which failed. */
function unlisted(message, failure) {
    return {
        status: 'failed',
        partly: false,
        message: `${message} Listing the hooks again failed: ${failure.message}`,
        reason: failure.reason,
    };
}
function failed(message, options) {
    const { partly, hookId, reason } = options;
    return { status: 'failed', partly, message, ...reasonOf(reason), ...(hookId === undefined ? {} : { hookId }) };
}
function skipped(message, reason) {
    return { status: 'skipped', partly: false, message, ...(reason === undefined ? {} : { reason }) };
}
function reasonOf(reason) {
    return reason === undefined ? {} : { reason };
}

;// CONCATENATED MODULE: ./build/dist/src/apply/compared.js




/**
 * Compares the answer to a successful write with what was planned. Undefined when all is well; else the change has failed, and a
 * declared secret that is gone has been written back. Without a readable answer the hook is listed and compared.
 */
async function deviation(writer, comparison) {
    const { id, request, answer, planned, pending } = comparison;
    const shown = answeredState(answer.body, request.kind) ?? (await listedState(writer, id));
    if (shown instanceof failure/* Failure */.HR)
        return { ...unlisted('The answer could not be compared with the plan.', shown), partly: true, hookId: id };
    if (shown === undefined) {
        return failed(`Hook ${id} is gone although GitHub said that it wrote it. Run again.`, { partly: false });
    }
    const differing = deviations(planned, shown).filter((field) => !pending.includes(field));
    if (differing.length === 0)
        return undefined;
    const texts = differing.map((field) => deviationText(field, planned, shown));
    const rescue = differing.includes('secret') && planned.secret ? ` ${await secretRescue(writer, comparison)}` : '';
    return failed(`Hook ${id} came out otherwise than planned: ${texts.join('; ')}.${rescue}`, {
        partly: true,
        hookId: id,
    });
}
async function listedState(writer, id) {
    const hooks = await writer.list();
    if (hooks instanceof failure/* Failure */.HR)
        return hooks;
    const live = hooks.find((hook) => hook.id === id);
    return live === undefined ? undefined : liveState(live);
}
/** Writes a declared secret back, and says what came of it. */
async function secretRescue(writer, { id, desired, planned }) {
    if (desired?.secret.kind !== 'declared') {
        return 'The config does not declare its secret, so it must be set again by hand, here and at the receiver, or be declared.';
    }
    const { name, value } = desired.secret;
    if (value === undefined)
        return `The declared secret could not be written back, since ${name} has no value: run again with it.`;
    const request = secretRequest(writer.target, liveLike(id, planned), value);
    const answer = await writer.send(request);
    const shown = isDone(answer) ? answeredState(answer.body, request.kind) : undefined;
    if (shown?.secret === true)
        return 'The declared secret was written back.';
    return `The declared secret could not be written back. ${answer.explanation}`.trim();
}
function liveLike(id, { url, content_type, insecure_ssl, active, events }) {
    return {
        id,
        name: 'web',
        url,
        contentType: content_type,
        insecureSsl: insecure_ssl,
        active,
        events,
        hasSecret: false,
        createdAt: '',
        updatedAt: '',
    };
}

;// CONCATENATED MODULE: ./build/dist/src/apply/update.js





/** Carries out a change of a hook that is live. The first request that fails or comes out otherwise ends the change. */
async function updated(writer, change) {
    const { id } = change.live;
    const requests = changeRequests(writer.target, change);
    const planned = plannedState(change);
    const desired = change.op === 'deactivate' ? undefined : change.desired;
    for (const [index, request] of requests.entries()) {
        const answer = await writer.send(request);
        const earlier = index > 0;
        if (answer.status === 404)
            return vanished(writer, { id, answer, earlier });
        if (!isDone(answer))
            return unsuccessful(answer, { earlier, hookId: id });
        const pending = requests.slice(index + 1).flatMap(writtenFields);
        const wrong = await deviation(writer, { id, request, answer, planned, pending, desired });
        if (wrong !== undefined)
            return wrong;
    }
    return { status: 'done', partly: false, message: '', hookId: id };
}
/** A 404 says that the hook is gone, or that the token may read but not write. The list tells which. */
async function vanished(writer, { id, answer, earlier }) {
    const hooks = await writer.list();
    if (hooks instanceof failure/* Failure */.HR)
        return { ...unlisted(answer.explanation, hooks), partly: earlier };
    if (hooks.some((hook) => hook.id === id)) {
        const message = `Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`;
        return failed(message, { partly: earlier, hookId: id, reason: 'not-permitted' });
    }
    return failed(`Hook ${id} is gone: it was deleted after the plan was made. Run again.`, { partly: false });
}

;// CONCATENATED MODULE: ./build/dist/src/apply/create.js









const attempts = 3;
/** GitHub may still be at work on a request whose answer it gave up. */
const settleMilliseconds = 3000;
/**
 * Creates a hook, and never a twin: whenever it is not certain that nothing was made, the hooks are listed first and a new one with this
 * URL is adopted; only if there is none is it tried again.
 */
async function created(writer, change) {
    const [request] = changeRequests(writer.target, change);
    if (request === undefined)
        throw new Error('A create has one request.');
    for (let attempt = 1;; attempt += 1) {
        const answer = await writer.send(request);
        const id = isDone(answer) ? (0,answer_body/* idField */.ei)(answer.body, 'id') : undefined;
        if (id !== undefined) {
            writer.known.add(id);
            const { desired } = change;
            const wrong = await deviation(writer, {
                id,
                request,
                answer,
                planned: plannedState(change),
                pending: [],
                desired,
            });
            return wrong ?? { status: 'done', partly: false, message: '', hookId: id };
        }
        const exists = answer.status === 422 && (0,answer_body/* saysAlreadyExists */.TM)(answer.body);
        const perhaps = isUnknown(answer) || isDone(answer);
        if (answer.reason === 'cancelled' || (!exists && !perhaps))
            return unsuccessful(answer, { earlier: false });
        const wait = perhaps ? settleMilliseconds * attempt : 0;
        if (wait > 0 && !(await writer.pause(wait)))
            return { ...unsuccessful(answer, { earlier: false }), status: 'unknown', reason: 'cancelled' };
        const live = await writer.list();
        if (live instanceof failure/* Failure */.HR)
            return unlisted('It is not known whether the hook was created.', live);
        const found = newHook(writer, live, change.desired);
        if (found !== undefined)
            return adopted(writer, { change, live: found, answer });
        if (exists)
            return failed(alreadyThere(live, change.desired, answer), { partly: false });
        if (attempt >= attempts)
            return unsuccessful(answer, { earlier: false });
    }
}
/** A hook with this URL that was not there before; of several, one with the same events. */
function newHook({ known }, live, desired) {
    const fresh = live.filter((hook) => hook.name === 'web' && !known.has(hook.id) && hook.url.same(desired.url));
    return fresh.find((hook) => (0,compare/* sameTexts */.p0)(hook.events, desired.events)) ?? fresh[0];
}
/** Makes a hook that appeared into the declared one. Nothing proves that this run made it, so all of it is written, its secret too. */
async function adopted(writer, { change, live, answer }) {
    writer.known.add(live.id);
    const isStranger = live.hasSecret && change.secret === 'keep';
    if (isStranger && (change.desired.secret.kind === 'none' || (0,hooks_target/* targetTraits */.TV)(writer.target).update === 'whole')) {
        const message = `Hook ${live.id} with this URL and a secret of its own appeared meanwhile. Run again to plan with it.`;
        return failed(message, { partly: true, hookId: live.id });
    }
    const result = await updated(writer, adoption(change, live));
    const how = `GitHub's answer was ${answer.status === 0 ? 'lost' : answer.status}; hook ${live.id} was there when the hooks were listed again.`;
    if (result.status === 'done')
        return { ...result, message: `${how} Its config was written.` };
    return { ...result, partly: true, message: `${how} ${result.message}` };
}
function adoption({ desired, secret }, live) {
    const config = [
        { field: 'url', from: live.url, to: desired.url },
        { field: 'content_type', from: live.contentType, to: desired.contentType },
        { field: 'insecure_ssl', from: live.insecureSsl, to: desired.insecureSsl },
    ];
    const events = (0,compare/* sameTexts */.p0)(live.events, desired.events)
        ? []
        : [{ field: 'events', from: live.events, to: desired.events }];
    const active = live.active === desired.active ? [] : [{ field: 'active', from: live.active, to: desired.active }];
    const fields = [...config, ...events, ...active];
    return { op: 'update', live, desired, matchedBy: 'url', fields, secret: secret === 'set' ? 'replace' : 'keep' };
}
function alreadyThere(live, desired, { explanation }) {
    const twin = live.find((hook) => hook.url.same(desired.url));
    if (twin !== undefined)
        return `${explanation} Hook ${twin.id} has the same URL.`;
    return `${explanation} The list of hooks that this token sees does not have it: look in the settings for a hook that an OAuth app made.`;
}

;// CONCATENATED MODULE: ./build/dist/src/apply/delete.js



/**
 * Deletes a hook. A hook that is gone already counts as deleted, unless the list still shows it: then the 404 hides that the token may
 * not delete it.
 */
async function deleted(writer, { live }) {
    const { id } = live;
    const answer = await writer.send({ kind: 'delete', method: 'DELETE', path: hookPath(writer.target, id) });
    if (isDone(answer))
        return { status: 'done', partly: false, message: '', hookId: id };
    if (answer.status !== 404)
        return unsuccessful(answer, { earlier: false, hookId: id });
    const hooks = await writer.list();
    if (hooks instanceof failure/* Failure */.HR || !hooks.some((hook) => hook.id === id)) {
        return { status: 'done', partly: false, message: 'It was gone already.', hookId: id };
    }
    const message = `Hook ${id} is there, and GitHub hides it from this write. ${answer.explanation}`;
    return failed(message, { partly: false, hookId: id, reason: 'not-permitted' });
}

;// CONCATENATED MODULE: ./build/dist/src/apply/freshness.js

const longestWaitMilliseconds = 60_000;
/** Whether so much time passed between reading and writing that the hooks are read again: a prompt, or a long wait for limits. */
function isStale({ prompted, waitedMilliseconds }) {
    return prompted || waitedMilliseconds > longestWaitMilliseconds;
}
/** Whether two lists of a target's hooks show the same, in whatever order. Times alone make no difference. */
function sameHooks(before, now) {
    if (before.length !== now.length)
        return false;
    const byId = new Map(before.map((hook) => [hook.id, hook]));
    return now.every((hook) => {
        const other = byId.get(hook.id);
        return other !== undefined && sameHook(other, hook);
    });
}
function sameHook(a, b) {
    const sameSwitches = a.active === b.active && a.insecureSsl === b.insecureSsl && a.hasSecret === b.hasSecret;
    const sameTextFields = a.name === b.name && a.contentType === b.contentType && a.url.reveal() === b.url.reveal();
    return sameSwitches && sameTextFields && (0,compare/* sameTexts */.p0)(a.events, b.events);
}

;// CONCATENATED MODULE: ./build/dist/src/apply/writer.js


function writer({ target, api, clock, signal, known }) {
    const requests = [];
    return {
        target,
        requests,
        known,
        async send(request) {
            const answer = await api.send(request);
            const neverLeft = answer.notSent === true && answer.status === 0;
            if (!neverLeft)
                requests.push({ method: request.method, path: request.path, status: answer.status });
            return answer;
        },
        async list() {
            try {
                const { hooks } = await api.list(target);
                requests.push({ method: 'GET', path: (0,hooks_target/* hooksPath */.Er)(target), status: 200 });
                return hooks;
            }
            catch (error) {
                if (error instanceof failure/* Failure */.HR)
                    return error;
                throw error;
            }
        },
        async pause(milliseconds) {
            try {
                await clock.sleep(milliseconds, signal);
                return signal?.aborted !== true;
            }
            catch (error) {
                if (signal?.aborted)
                    return false;
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./build/dist/src/apply/execute.js









/**
 * Carries out a plan: targets and changes in plan order, one write at a time, refreshes after the changes of their target. One outcome for
 * each change and refresh. A failure stops nothing but what depends on it. Refused plans are not carried out.
 * Rejects only for programming errors, and before the first write for those that the plan itself shows.
 */
async function execute_applied(options) {
    const plans = options.plan.targets.filter((target) => target.status === 'planned');
    for (const { plan } of plans)
        for (const change of changesOf(plan))
            changeRequests(plan.target, change);
    const outcomes = [];
    for (const { plan, refusals } of plans) {
        const refusal = options.plan.refusals[0] ?? refusals[0];
        const blocked = refusal === undefined ? await staleness(options, plan) : skipped(refusal.message, refusal.reason);
        for await (const outcome of targetOutcomes(options, plan, blocked)) {
            options.onOutcome?.(outcome);
            outcomes.push(outcome);
        }
    }
    return outcomes;
}
async function* targetOutcomes(options, plan, blocked) {
    const { target } = plan;
    const known = knownIds(plan);
    const withoutRoom = [];
    for (const change of changesOf(plan)) {
        const through = writer({ target, api: options.api, clock: options.clock, signal: options.signal, known });
        const result = blocked ?? cancelled(options) ?? lackOfRoom(change, withoutRoom) ?? (await carriedOut(through, change));
        if (change.op === 'delete' && result.status !== 'done')
            withoutRoom.push(change);
        yield { target, change, ...result, requests: through.requests };
    }
}
function changesOf(plan) {
    return [...plan.changes, ...plan.refreshes];
}
function carriedOut(through, change) {
    switch (change.op) {
        case 'create':
            return created(through, change);
        case 'delete':
            return deleted(through, change);
        default:
            return updated(through, change);
    }
}
function cancelled({ signal }) {
    return signal?.aborted ? skipped('The run was cancelled before this was sent.', 'cancelled') : undefined;
}
/** Deletions stand before updates and creates only where they make room for them under GitHub's limit of hooks for an event. */
function lackOfRoom(change, failedDeletes) {
    const events = newEvents(change);
    const needed = failedDeletes.find(({ live }) => live.events.some((event) => events.includes(event)));
    if (needed === undefined)
        return undefined;
    return skipped(`It needs the room of hook ${needed.live.id}, which was not deleted.`);
}
/** The events that one more hook takes after the change. */
function newEvents(change) {
    if (change.op === 'create')
        return change.desired.events;
    if (change.op !== 'update')
        return [];
    const { live, desired } = change;
    return live.active ? desired.events.filter((event) => !live.events.includes(event)) : desired.events;
}
async function staleness({ api, readAgain, signal }, plan) {
    if (readAgain === undefined || signal?.aborted || changesOf(plan).length === 0)
        return undefined;
    if (!isStale({ prompted: readAgain.prompted, waitedMilliseconds: readAgain.waitedMilliseconds() }))
        return undefined;
    const before = readAgain.listings.get((0,hooks_target/* targetKey */.hD)(plan.target));
    try {
        const { hooks } = await api.list(plan.target);
        if (before !== undefined && sameHooks(before, hooks))
            return undefined;
        return skipped('The hooks changed after the plan was made. Plan again.', 'plan-changed');
    }
    catch (error) {
        if (error instanceof failure/* Failure */.HR)
            return skipped(`The hooks could not be read again. ${error.message}`, error.reason);
        throw error;
    }
}
/** Every hook that the plan saw: a create adopts none of them. */
function knownIds(plan) {
    const refused = plan.refused.map(({ change }) => change);
    const changed = [...changesOf(plan), ...refused].flatMap((change) => ('live' in change ? [change.live] : []));
    const listed = [...plan.unchanged, ...plan.unmanaged].map(({ live }) => live);
    return new Set([...changed, ...listed, ...plan.ignored].map(({ id }) => id));
}

;// CONCATENATED MODULE: ./build/dist/src/config/variable-name.js
const refusedPrefixes = ['INPUT_', 'GITHUB_', 'ACTIONS_', 'RUNNER_', 'GH_', 'HOOKHERD_'];
function isVariableName(name) {
    return /^[A-Z][A-Z0-9_]*$/.test(name);
}
/** The prefix for which a name is refused: a config must not be able to send the runner's own tokens to a receiver. */
function refusedPrefix(name) {
    return refusedPrefixes.find((prefix) => name.startsWith(prefix));
}

;// CONCATENATED MODULE: ./build/dist/src/config/template.js

/** The parts of a template text; `$$` is a literal `$`. Problems are left out. */
function templateParts(text) {
    const parts = [];
    for (const piece of pieces(text)) {
        const last = parts.at(-1);
        if (piece.kind === 'problem')
            continue;
        if (piece.kind === 'text' && last?.kind === 'text')
            parts[parts.length - 1] = { kind: 'text', text: last.text + piece.text };
        else
            parts.push(piece);
    }
    return parts;
}
/** Every use of `$` that is not understood or not allowed. */
function templateProblems(text) {
    return pieces(text).filter((piece) => piece.kind === 'problem');
}
function templateProblem(text) {
    return templateProblems(text)[0];
}
/** The names that a template reads, once each, in order. */
function templateNames(template) {
    return [...new Set(template.parts.flatMap((part) => (part.kind === 'variable' ? [part.name] : [])))];
}
/** Whether a text reads a variable or tries to: it holds `${`. */
function looksLikeVariable(text) {
    return /\$\{/.test(text);
}
function pieces(text) {
    const found = [];
    let end = 0;
    for (const match of text.matchAll(/\$\$|\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$/g)) {
        if (match.index > end)
            found.push({ kind: 'text', text: text.slice(end, match.index) });
        end = match.index + match[0].length;
        found.push(match[0] === '$$' ? { kind: 'text', text: '$' } : variableOrProblem(match[0], match.index));
    }
    if (end < text.length)
        found.push({ kind: 'text', text: text.slice(end) });
    return found;
}
function variableOrProblem(token, index) {
    if (token.startsWith('${{'))
        return { kind: 'problem', index, ...workflowExpression };
    if (token === '$')
        return { kind: 'problem', index, ...loneDollar };
    const name = token.slice(2, -1);
    if (!isVariableName(name))
        return { kind: 'problem', index, ...malformedName };
    const prefix = refusedPrefix(name);
    if (prefix === undefined)
        return { kind: 'variable', name };
    return {
        kind: 'problem',
        index,
        code: 'refused-variable',
        message: `\${${name}} is refused: names that start with ${prefix} belong to the runner, and a config must not send them to a receiver.`,
        hint: 'Pass the value under another name.',
    };
}
const workflowExpression = {
    code: 'workflow-expression',
    message: 'A workflow expression (${{ … }}) stands in the config, where GitHub does not fill it in; accepted is ${NAME}.',
    hint: 'Set NAME in env: of the step that runs Hookherd, and write ${NAME} here.',
};
const loneDollar = {
    code: 'lone-dollar',
    message: 'A $ starts neither ${NAME} nor $$.',
    hint: 'Write ${NAME} for a variable, or $$ for a literal $.',
};
const malformedName = {
    code: 'malformed-variable',
    message: 'A ${…} holds no variable name; accepted are capital letters, digits and _, starting with a letter.',
    hint: 'Write it like ${CI_HOOK_SECRET}.',
};

;// CONCATENATED MODULE: ./build/dist/src/config/url-findings.js
const accepted = 'accepted are http:// and https:// URLs';
const example = 'Write it like https://ci.acme.example/github.';
/** Findings that the literal text of a URL shows, whatever its variables hold. */
function literalUrlFindings(template) {
    const literal = template.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    if (unwanted.test(literal))
        return [characterFinding('The URL')];
    const startsLiterally = template.parts[0]?.kind === 'text' ? template.parts[0].text : undefined;
    const scheme = startsLiterally === undefined ? undefined : schemeFinding(startsLiterally, template.parts.length === 1);
    return [scheme, passwordFinding(template)].filter((finding) => finding !== undefined);
}
/** What is wrong with the text that would be sent. */
function sentUrlFinding(text) {
    if (unwanted.test(text))
        return characterFinding('The URL with its variables filled in');
    if (!/^https?:\/\/[^/?#]/i.test(text))
        return schemeFinding(text, true) ?? unreadable;
    return URL.canParse(text) && new URL(text).hostname !== '' ? undefined : unreadable;
}
/** White space, control and invisible characters; a backslash is read as / by some programs and not by others. */
const unwanted = /[\s\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
function holdsUnwantedCharacter(text) {
    return unwanted.test(text);
}
const unreadable = {
    code: 'invalid-url',
    message: `The URL cannot be read as one; ${accepted}, with a host.`,
    hint: example,
};
function characterFinding(subject) {
    return {
        code: 'invalid-url',
        message: `${subject} holds white space, a line break, a backslash or an invisible character; ${accepted} without them.`,
        hint: 'Remove the character, or write it percent-encoded.',
    };
}
function schemeFinding(text, isWhole) {
    if (/^https?:\/\/[^/?#]/i.test(text))
        return undefined;
    if (!isWhole &&
        ['http', 'https', 'http:', 'https:', 'http:/', 'https:/', 'http://', 'https://'].includes(text.toLowerCase()))
        return undefined;
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
    if (scheme === undefined)
        return { code: 'invalid-url', message: `The URL does not start with a scheme; ${accepted}.`, hint: example };
    if (scheme === 'http' || scheme === 'https')
        return { code: 'invalid-url', message: `The URL has no host; ${accepted}, with a host.`, hint: example };
    return { code: 'invalid-url', message: `The URL starts with ${scheme}://; ${accepted}.`, hint: example };
}
/** A password that stands literally before the host is a credential in the file, as a literal secret is. */
function passwordFinding(template) {
    const text = template.parts.map((part) => (part.kind === 'text' ? part.text : '\0')).join('');
    const password = /^[^/?#]*:\/\/[^/?#@:]*:([^/?#]*)@/.exec(text)?.[1] ?? '';
    if (password.replaceAll('\0', '') === '')
        return undefined;
    return {
        code: 'literal-password-in-url',
        message: 'The URL holds a password that is written out in the file (not repeated here); accepted is ${NAME} in its place.',
        hint: 'Put the value into a secret of the repository, write ${NAME} here, and replace the value, since the history of the file keeps it.',
    };
}

;// CONCATENATED MODULE: ./build/dist/src/config/resolve-url.js



/** The URL that a template means. Findings name the variable and the place, never a value. */
function resolvedUrl(template, key, variables, need) {
    const missing = templateNames(template).filter((name) => variables.lookup(name) === undefined);
    if (need !== 'none' && missing.length > 0) {
        return { url: undefined, diagnostics: missing.map((name) => missingVariable(name, key, template.location)) };
    }
    const untidy = templateNames(template).filter((name) => holdsUnwantedCharacter(variables.lookup(name) ?? ''));
    if (untidy.length > 0) {
        return { url: undefined, diagnostics: untidy.map((name) => untidyVariable(name, key, template.location)) };
    }
    const url = (0,hooks_url/* declaredUrl */.Ke)(template.parts.map((part) => part.kind === 'text'
        ? { text: part.text }
        : { text: variables.lookup(part.name) ?? standIn(part.name), variable: part.name }));
    // With a stand-in in it, a URL that cannot be read proves nothing.
    const finding = missing.length > 0 ? undefined : sentUrlFinding(url.reveal());
    if (finding === undefined)
        return { url, diagnostics: [] };
    return { url: undefined, diagnostics: [{ severity: 'error', ...finding, location: template.location }] };
}
/** How to hand a value in, for people. */
function passHint(name) {
    return `Set ${name} in env: of the step (or in the shell), or pass it in the input variables.`;
}
/** Different names get different texts, so that two URLs are taken for one only where they are. */
function standIn(name) {
    return name.toLowerCase();
}
function missingVariable(name, key, location) {
    const message = `The variable \${${name}} in ${key} has no value, or an empty one; a URL needs all of its variables.`;
    return { severity: 'error', code: 'missing-variable', message, hint: passHint(name), location };
}
function untidyVariable(name, key, location) {
    const message = `The value of \${${name}}, used in ${key}, holds white space, a line break, a backslash or an invisible character; a URL cannot.`;
    const hint = `Check ${name} for a line break at its end.`;
    return { severity: 'error', code: 'invalid-url', message, hint, location };
}

;// CONCATENATED MODULE: ./build/dist/src/run/missing-secrets.js

/** Variables that a planned request carries and that this run has no value for: an apply is refused before its first write. */
function missingSecrets(plan) {
    return plan.targets.flatMap((target) => target.status === 'failed' || target.refusals.length > 0
        ? []
        : [...target.plan.changes, ...target.plan.refreshes].flatMap((change) => carriedVariables(change)
            .filter(({ value }) => value === undefined)
            .map(({ name, hook }) => missing(name, hook))));
}
function carriedVariables(change) {
    if (change.op === 'delete' || change.op === 'deactivate')
        return [];
    const { desired: hook } = change;
    const carriesSecret = change.op === 'refresh' || !['keep', 'remove'].includes(change.secret);
    const secret = carriesSecret && hook.secret.kind === 'declared' ? [hook.secret] : [];
    const credentials = change.op === 'create' ? [hook.username, hook.password].filter((value) => value !== undefined) : [];
    return [...secret, ...credentials].map(({ name, value }) => ({ name, value, hook }));
}
function missing(name, hook) {
    return {
        severity: 'error',
        code: 'missing-variable',
        message: `The variable ${name} has no value, and a planned request for ${hook.url} carries it.`,
        hint: passHint(name),
        location: hook.location,
    };
}

;// CONCATENATED MODULE: ./build/dist/src/hooks/grouped.js
/** The items by key, in the order in which keys and items come. */
function grouped(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}

;// CONCATENATED MODULE: ./build/dist/src/config/compare-hooks.js

/** Orders hooks by what they say and not by where they stand. */
function compareHooks(a, b) {
    return ((0,compare/* compareText */.n6)(a.url.identity(), b.url.identity()) ||
        (0,compare/* compareText */.n6)(contents(a), contents(b)) ||
        (0,compare/* compareIds */.q3)(a.id ?? '', b.id ?? ''));
}
function contents(hook) {
    const { state, description } = hook;
    if (state === 'absent')
        return JSON.stringify([state, description, hook.url.reveal()]);
    const { events, contentType, insecureSsl, active, secret, ping } = hook;
    const previous = hook.previousUrls.map((url) => url.identity());
    const waivers = hook.waivers.map(({ rule, reason, until }) => [rule, reason, until]);
    const names = [secret.kind, secret.kind === 'declared' ? secret.name : '', hook.username?.name, hook.password?.name];
    return JSON.stringify([
        state,
        events,
        contentType,
        insecureSsl,
        active,
        names,
        ping,
        previous,
        waivers,
        description,
        hook.url.reveal(),
    ]);
}

// EXTERNAL MODULE: ./build/dist/src/hooks/events.generated.js
var events_generated = __nccwpck_require__(489);
;// CONCATENATED MODULE: ./build/dist/src/hooks/events.js

/** Every event name that GitHub describes, sorted. */
const eventNames = Object.keys(events_generated/* eventCatalogue */.q).sort();
/** Event names that a kind of target takes, sorted. */
function eventsOf(target) {
    return eventNames.filter((name) => entryOf(name)?.targets.includes(target));
}
function isKnownEvent(name) {
    return entryOf(name) !== undefined;
}
/** Words for the kinds of hook that take an event, such as `organization and repository hooks`. */
function eventAvailability(name) {
    const targets = entryOf(name)?.targets ?? [];
    const kinds = Object.entries(targetWords).filter(([target]) => targets.includes(target));
    return kinds.length === 0 ? 'no hook that this tool manages' : events_words(kinds.map(([, word]) => word));
}
/** The products of the catalogue that have an event. */
function eventProducts(name) {
    return entryOf(name)?.products ?? [];
}
/** Whether a kind of target can take the event. Unknown events may be newer than the catalogue, so they count as available. */
function takesEvent(target, name) {
    return entryOf(name)?.targets.includes(target) ?? true;
}
/**
 * Whether a product has the event. `version` such as `3.19` is of a GHES, where it is known; for a version that the catalogue lacks,
 * one GHES that has the event is enough.
 */
function productHasEvent(product, name) {
    const entry = entryOf(name);
    if (entry === undefined)
        return true;
    if (product.name !== 'ghes')
        return entry.products.includes(product.name === 'dotcom' ? 'api.github.com' : 'ghec');
    const listed = product.version === undefined ? [] : servers.filter((server) => server === `ghes-${product.version}`);
    return (listed.length === 0 ? servers : listed).some((server) => entry.products.includes(server));
}
const targetWords = {
    organization: 'organization hooks',
    repository: 'repository hooks',
    business: 'global hooks',
    app: 'GitHub Apps',
    marketplace: 'Marketplace listings',
    sponsors_listing: 'Sponsors listings',
};
const servers = [
    ...new Set(Object.values(events_generated/* eventCatalogue */.q).flatMap(({ products }) => products)),
].filter((product) => product.startsWith('ghes-'));
function entryOf(name) {
    return Object.hasOwn(events_generated/* eventCatalogue */.q, name) ? events_generated/* eventCatalogue */.q[name] : undefined;
}
function events_words(texts) {
    return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}

;// CONCATENATED MODULE: ./build/dist/src/config/event-availability.js


/** Events that the kind of target or the product cannot have, at the level of the rule `unavailable_events`. */
function unavailableEvents(hook, target, level, product) {
    if (hook.state === 'absent' || level === 'off')
        return [];
    const isWaived = hook.waivers.some(({ rule }) => rule === 'unavailable_events');
    const severity = level === 'error' && !isWaived ? 'error' : 'warning';
    return hook.events
        .filter(({ value }) => value !== '*')
        .map((event) => finding(event, target, product))
        .filter((found) => found !== undefined)
        .map(({ message, location }) => ({ severity, code: 'unavailable-event', message, hint, location }));
}
const hint = 'Remove the event, or set policy: unavailable_events: warn if GitHub has come to take it.';
function finding({ value, location }, target, product) {
    if (!takesEvent((0,hooks_target/* targetTraits */.TV)(target).eventTarget, value)) {
        const message = `The event ${value} does not exist for ${kindWords[target.kind]}; it is available for ${eventAvailability(value)}.`;
        return { message, value, location };
    }
    if (product === undefined || productHasEvent(product, value))
        return undefined;
    const message = `The event ${value} does not exist on ${productWords(product)}; it is available on ${eventProducts(value).map(productName).join(', ')}.`;
    return { message, value, location };
}
const kindWords = { organization: 'organization hooks', repository: 'repository hooks', global: 'global hooks' };
function productWords({ name, version }) {
    if (name === 'ghes')
        return `GHES${version === undefined ? '' : ` ${version}`}`;
    return name === 'dotcom' ? 'github.com' : 'GHE.com';
}
function productName(product) {
    if (product === 'api.github.com')
        return 'github.com';
    return product === 'ghec' ? 'GitHub Enterprise Cloud' : product.replace('ghes-', 'GHES ');
}

;// CONCATENATED MODULE: ./build/dist/src/config/sorted-diagnostics.js
/** `.github/hookherd.yml:12:5`, for people. */
function sorted_diagnostics_placeText({ file, line, column }) {
    return `${file}:${line}:${column}`;
}
function compareLocations(a, b) {
    if (a === undefined || b === undefined)
        return Number(a !== undefined) - Number(b !== undefined);
    if (a.file !== b.file)
        return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column;
}
/** Each finding once, in the order of the files. */
function sortedDiagnostics(diagnostics) {
    const distinct = new Map(diagnostics.map((diagnostic) => [diagnosticKey(diagnostic), diagnostic]));
    return [...distinct.values()].sort((a, b) => compareLocations(a.location, b.location));
}
/** Equal for two findings of the same thing. */
function diagnosticKey({ code, location, message }) {
    return JSON.stringify([code, location?.file, location?.line, location?.column, message]);
}

;// CONCATENATED MODULE: ./build/dist/src/config/hook-conflicts.js


/** Hooks of one target that cannot all hold: twins, ids used twice, a hook that must exist and must not. */
function hookConflicts(hooks, overlapLevel) {
    const sorted = hooks.toSorted((a, b) => compareLocations(a.location, b.location));
    const present = sorted.filter((hook) => hook.state === 'present');
    return [
        ...[...grouped(present, ({ url }) => url.identity()).values()].flatMap((group) => twins(group, overlapLevel)),
        ...sharedIds(sorted),
        ...presentAndAbsent(sorted),
        ...declaredPrevious(sorted),
    ];
}
/** Hooks on one URL that share an event. Exact twins are errors; GitHub would refuse or double them. */
function twins(group, overlapLevel) {
    const diagnostics = [];
    const exact = new EventIndex();
    const loose = new EventIndex();
    for (const hook of group) {
        const variant = `${hook.contentType} ${hook.insecureSsl}`;
        const twin = exact.find(variant, hook);
        const overlap = loose.find('', hook);
        if (twin !== undefined)
            diagnostics.push(twinDiagnostic(hook, twin));
        else if (overlap !== undefined && overlapLevel !== 'off')
            diagnostics.push(overlapDiagnostic(hook, overlap, overlapLevel));
        exact.add(variant, hook);
        loose.add('', hook);
    }
    return diagnostics;
}
/** Finds an earlier hook of the same variant that shares an event, without comparing all pairs. */
class EventIndex {
    #first = new Map();
    find(variant, { events }) {
        const keys = events.includes('*') ? [''] : ['*', ...events];
        for (const key of keys) {
            const hook = this.#first.get(`${variant} ${key}`);
            if (hook !== undefined)
                return hook;
        }
        return undefined;
    }
    add(variant, hook) {
        for (const key of ['', ...hook.events]) {
            if (!this.#first.has(`${variant} ${key}`))
                this.#first.set(`${variant} ${key}`, hook);
        }
    }
}
function twinDiagnostic(hook, twin) {
    return hook_conflicts_error('duplicate-hook', hook.location, `This hook is declared twice, first at ${sorted_diagnostics_placeText(twin.location)}: same URL, content_type and insecure_ssl, and both have ${sharedEvent(hook, twin)}.`, 'Merge the two, or give them events that differ.');
}
function overlapDiagnostic(hook, other, level) {
    const message = `This hook and the one at ${sorted_diagnostics_placeText(other.location)} have the same URL, and both have ${sharedEvent(hook, other)}, so it is delivered twice.`;
    const severity = level === 'error' ? 'error' : 'warning';
    return {
        severity,
        code: 'overlapping-hooks',
        message,
        hint: 'Give the two events that differ.',
        location: hook.location,
    };
}
function sharedEvent(a, b) {
    const events = b.events.includes('*')
        ? a.events
        : a.events.includes('*')
            ? b.events
            : a.events.filter((event) => b.events.includes(event));
    return events[0] === '*' ? 'all events' : `the event ${events[0]}`;
}
function sharedIds(hooks) {
    const pinned = grouped(hooks.filter(({ id }) => id !== undefined), ({ id }) => id ?? '');
    return [...pinned].flatMap(([id, [first, ...others]]) => others.map(({ location }) => hook_conflicts_error('duplicate-id', location, `The id ${id} is already pinned at ${first && sorted_diagnostics_placeText(first.location)}; a live hook is pinned once.`, 'Remove one of the two ids.')));
}
function presentAndAbsent(hooks) {
    const present = firstByUrl(hooks.filter(({ state }) => state === 'present'));
    return hooks
        .filter(({ state, id }) => state === 'absent' && id === undefined)
        .flatMap(({ url, location }) => {
        const other = present.get(url.identity());
        if (other === undefined)
            return [];
        const message = `This hook must not exist, but the entry at ${sorted_diagnostics_placeText(other)} says that it must.`;
        return [
            hook_conflicts_error('present-and-absent', location, message, 'Remove one of the two entries, or pin the absent one with id.'),
        ];
    });
}
function declaredPrevious(hooks) {
    const declared = firstByUrl(hooks);
    const found = [];
    for (const hook of hooks) {
        if (hook.state === 'absent')
            continue;
        for (const previous of hook.previousUrls) {
            const other = declared.get(previous.identity());
            if (other === undefined)
                continue;
            const message = `An entry of previous_urls is the URL of the hook declared at ${sorted_diagnostics_placeText(other)}; a live hook cannot become both.`;
            found.push(hook_conflicts_error('previous-url-declared', hook.location, message, 'Remove the entry from previous_urls.'));
        }
    }
    return found;
}
function firstByUrl(hooks) {
    return new Map(hooks.toReversed().map(({ url, location }) => [url.identity(), location]));
}
function hook_conflicts_error(code, location, message, hint) {
    return { severity: 'error', code, message, hint, location };
}

;// CONCATENATED MODULE: ./build/dist/src/hooks/glob.js
/** `*` stays within a label or path segment: it does not cross these. */
const boundaries = new Set(['.', '/', ':', '@', '?', '#']);
/**
 * Matches URLs as written and as WHATWG parsing spells them, so that a default port or a missing path makes no difference.
 * Scheme and host are compared without case.
 */
function urlGlob(pattern) {
    const tokens = tokensOf(foldedAuthority(pattern));
    return (text) => {
        if (matches(tokens, foldedAuthority(text)))
            return true;
        return URL.canParse(text) && matches(tokens, foldedAuthority(new URL(text).href));
    };
}
/** Matches hosts, with or without a port. A pattern that names no port takes any. */
function hostGlob(pattern) {
    const tokens = tokensOf(pattern.toLowerCase());
    const namesPort = portPattern.test(pattern);
    return (host) => {
        const folded = host.toLowerCase();
        return matches(tokens, namesPort ? folded : folded.replace(portPattern, ''));
    };
}
/** Matches `owner/repo` names, without case. */
function nameGlob(pattern) {
    const tokens = tokensOf(pattern.toLowerCase());
    return (name) => matches(tokens, name.toLowerCase());
}
/** What is wrong with a pattern, as the rest of a sentence; undefined where nothing is. */
function globProblem(pattern, subject) {
    if (pattern === '')
        return 'is empty';
    if (/[\s\p{Cc}]/u.test(pattern))
        return 'holds white space';
    if (pattern.includes('***'))
        return 'holds ***; accepted are * (one label or path segment) and ** (anything)';
    if (subject === 'url' && !/^(https?|\*{1,2}):|^\*\*/i.test(pattern))
        return 'does not start with https://, http:// or **';
    if (subject === 'host' && /[/@?#]/.test(pattern))
        return 'is not a host; accepted are hosts such as *.acme.example';
    if (subject === 'repository' && !repositoryPattern.test(pattern))
        return 'is not owner/name; the owner is written out, * may stand in the name';
    return undefined;
}
const portPattern = /:(\d+|\*{1,2})$/;
const repositoryPattern = /^!?[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._*-]+$/;
function foldedAuthority(text) {
    return text.replace(/^[^/?#]*:\/\/[^/?#]*/, (authority) => authority.toLowerCase());
}
function tokensOf(pattern) {
    return pattern
        .split(/(\*\*|\*)/)
        .filter((text) => text !== '')
        .map((text) => {
        if (text === '**')
            return { kind: 'any' };
        return text === '*' ? { kind: 'segment' } : { kind: 'text', text };
    });
}
/** Keeps the set of text offsets that the tokens so far can reach, so that no pattern makes it backtrack. */
function matches(tokens, text) {
    let reached = new Set([0]);
    for (const token of tokens) {
        reached = next(token, text, reached);
        if (reached.size === 0)
            return false;
    }
    return reached.has(text.length);
}
function next(token, text, reached) {
    if (token.kind === 'text') {
        const ends = [...reached]
            .filter((start) => text.startsWith(token.text, start))
            .map((start) => start + token.text.length);
        return new Set(ends);
    }
    const ends = new Set();
    let open = false;
    for (let offset = 0; offset <= text.length; offset += 1) {
        if (reached.has(offset))
            open = true;
        if (open)
            ends.add(offset);
        if (token.kind === 'segment' && boundaries.has(text[offset] ?? ''))
            open = false;
    }
    return ends;
}

;// CONCATENATED MODULE: ./build/dist/src/config/ignored-declarations.js

/** Declared hooks whose URL matches `ignore`: the file says of one hook both that it is managed and that it is left alone. */
function ignoredDeclarations(hooks, ignore) {
    const globs = ignore.map((pattern) => ({ pattern, matches: urlGlob(pattern) }));
    return hooks.flatMap(({ url, location }) => {
        const glob = globs.find(({ matches }) => matches(url.reveal()));
        if (glob === undefined)
            return [];
        const message = `This hook is declared, but its URL matches the pattern ${glob.pattern} of ignore, which leaves live hooks alone.`;
        return [
            {
                severity: 'warning',
                code: 'declared-and-ignored',
                message,
                hint: 'Narrow the pattern, or remove the hook.',
                location,
            },
        ];
    });
}

;// CONCATENATED MODULE: ./build/dist/src/hooks/policy-rules.js
/**
 * The rules that hooks are judged by. `allowed_hosts` is set by its list of hosts and is an error outside it; without a list it asks nothing.
 * `unavailable_events` is an error by default, since GitHub refuses such a hook.
 */
const policyRules = {
    allowed_hosts: { asks: 'deliveries go to the listed hosts only', level: 'error' },
    event_capacity: { asks: 'no event has more hooks than GitHub allows', level: 'error' },
    forbid_credentials_in_url: { asks: 'URLs hold no user info and no token-like query', level: 'warn' },
    forbid_private_hosts: { asks: 'hosts are reachable from the internet', level: 'warn' },
    forbid_wildcard_events: { asks: 'hooks name their events instead of *', level: 'off' },
    overlapping_hooks: { asks: 'no two hooks send the same event to one URL', level: 'warn' },
    require_https: { asks: 'URLs use https', level: 'warn' },
    require_secret: { asks: 'hooks declare a secret', level: 'warn' },
    require_ssl_verification: { asks: 'insecure_ssl is false', level: 'warn' },
    unavailable_events: { asks: 'events are ones that the target can have', level: 'error' },
};
/** Rule names that a config sets to a level; `allowed_hosts` is set to a list instead. */
const leveledRules = Object.keys(policyRules).filter((name) => name !== 'allowed_hosts');
/** Every rule at its default level. */
function defaultLevels() {
    return Object.fromEntries(Object.entries(policyRules).map(([name, { level }]) => [name, level]));
}

;// CONCATENATED MODULE: ./build/dist/src/config/merge-policy.js



const strictness = ['off', 'warn', 'error'];
/** The strictest of several policies, with defaults where none sets a rule. */
function mergedPolicy(policies) {
    const levels = {};
    for (const [rule, { value }] of policies.flatMap((policy) => [...policy.levels])) {
        levels[rule] = stricterLevel(levels[rule] ?? 'off', value);
    }
    const lists = policies.map(({ allowedHosts }) => allowedHosts?.value).filter((list) => list !== undefined);
    return { allowedHosts: commonHosts(lists), levels: { ...defaultLevels(), ...levels } };
}
/** A policy held to another one as well. Rules that the other does not set stay as they are. */
function stricterPolicy(policy, other) {
    const levels = { ...policy.levels };
    for (const [rule, { value }] of other.levels)
        levels[rule] = stricterLevel(levels[rule] ?? 'off', value);
    const lists = [policy.allowedHosts, other.allowedHosts?.value].filter((list) => list !== undefined);
    return { allowedHosts: commonHosts(lists), levels };
}
function stricterLevel(a, b) {
    return strictness.indexOf(a) > strictness.indexOf(b) ? a : b;
}
/** The globs of each list that every other list covers: never more hosts than all lists allow together. */
function commonHosts(lists) {
    if (lists.length === 0)
        return undefined;
    const common = lists.flat().filter((pattern) => lists.every((list) => list.some((other) => covers(other, pattern))));
    return (0,compare/* sortedSet */.Cc)(common);
}
/** A glob covers another if it matches the other's widest text, in which each wildcard is a character that no glob names. */
function covers(glob, pattern) {
    const widest = pattern.replaceAll(/\*+/g, (stars) => (stars === '*' ? '\u{1}' : '\u{1}.\u{1}:\u{1}'));
    return glob === pattern || hostGlob(glob)(widest);
}

;// CONCATENATED MODULE: ./build/dist/src/config/merge-settings.js



const defaultMaxDeletions = 3;
/** What several documents say of one target: `ignore` adds up, of `policy` the strictest holds, the rest may be said once or alike. */
function mergedSettings(settings) {
    const unmanaged = agreed('unmanaged', settings.map((said) => said.unmanaged));
    const maxDeletions = agreed('max_deletions', settings.map((said) => said.maxDeletions));
    return {
        unmanaged: unmanaged.value ?? 'report',
        maxDeletions: maxDeletions.value ?? defaultMaxDeletions,
        ignore: (0,compare/* sortedSet */.Cc)(settings.flatMap(({ ignore }) => ignore.map(({ value }) => value))),
        policy: mergedPolicy(settings.map(({ policy }) => policy)),
        diagnostics: [...unmanaged.diagnostics, ...maxDeletions.diagnostics],
    };
}
function agreed(key, said) {
    const values = said
        .filter((value) => value !== undefined)
        .toSorted((a, b) => compareLocations(a.location, b.location));
    const [first] = values;
    const others = values.filter(({ value }) => value !== first?.value);
    const diagnostics = others.map(({ value, location }) => {
        const message = `The value of ${key} is ${value} here and ${first?.value} at ${first && sorted_diagnostics_placeText(first.location)}, for the same target; accepted is one value.`;
        return {
            severity: 'error',
            code: 'contradiction',
            message,
            hint: 'Say it in one place, or alike in both.',
            location,
        };
    });
    return { value: first?.value, diagnostics };
}

;// CONCATENATED MODULE: ./build/dist/src/config/repository-patterns.js

/** The patterns that name repositories by `*`: the owners of which the run lists the repositories. */
function repositoryPatterns(documents) {
    return documents.flatMap(({ selector }) => selector.kind === 'repository'
        ? selector.patterns.filter(isGlob).map((pattern) => ({ ...pattern, owner: ownerOf(pattern.value) }))
        : []);
}
/**
 * The repositories that a list of patterns means: all that a pattern names and no `!` pattern excludes. Without names, a pattern with
 * `*` stands for itself, so that its hooks can be checked; with names, one that matches none is an error.
 */
function matchedRepositories(patterns, names) {
    const excluded = patterns.filter(({ value }) => value.startsWith('!')).map(({ value }) => nameGlob(value.slice(1)));
    const diagnostics = [];
    const found = new Map();
    for (const pattern of patterns.filter(({ value }) => !value.startsWith('!'))) {
        const listed = names?.get(ownerOf(pattern.value).toLowerCase()) ?? [];
        const matched = isGlob(pattern) && names !== undefined ? listed.filter(nameGlob(pattern.value)) : [pattern.value];
        if (names !== undefined && isGlob(pattern))
            diagnostics.push(...patternFindings(pattern, listed, matched));
        for (const name of matched)
            if (!excluded.some((glob) => glob(name)))
                found.set(name.toLowerCase(), found.get(name.toLowerCase()) ?? name);
    }
    return { targets: [...found.values()].map(repositoryTarget), diagnostics };
}
function patternFindings({ value, location }, listed, matched) {
    if (matched.length === 0) {
        const message = `The pattern ${value} matches none of the ${listed.length} repositories of ${ownerOf(value)} that the token sees.`;
        return [
            {
                severity: 'error',
                code: 'no-repository-matches',
                message,
                hint: 'Check the name, and the repositories that the token may see.',
                location,
            },
        ];
    }
    const wider = nameGlob(value.replaceAll(/\*+/g, '**'));
    const dotted = listed.filter((name) => wider(name) && !matched.includes(name));
    if (dotted.length === 0)
        return [];
    const message = `The pattern ${value} leaves out ${dotted.length} repositories with a dot in their name, since * does not match a dot.`;
    return [
        {
            severity: 'notice',
            code: 'dotted-repositories',
            message,
            hint: 'Write ** in place of * to take them too.',
            location,
        },
    ];
}
function repositoryTarget(name) {
    const [owner = '', repo = ''] = name.split('/');
    return { kind: 'repository', owner, repo };
}
function isGlob({ value }) {
    return value.includes('*') && !value.startsWith('!');
}
function ownerOf(pattern) {
    return pattern.split('/')[0] ?? '';
}

;// CONCATENATED MODULE: ./build/dist/src/config/secret-findings.js
const leastLength = 16;
const generate = 'Make one with: openssl rand -hex 32';
/** Findings about the value of a secret or password variable. */
function secretFindings(name, value) {
    const subject = `The value of \${${name}}`;
    if (/^\*+$/.test(value)) {
        const message = `${subject} consists of asterisks only, as GitHub shows secrets; written back it would replace the real one.`;
        return [{ severity: 'error', code: 'masked-secret', message, hint: `Pass the real value as ${name}.` }];
    }
    const findings = [];
    if (value !== value.trim()) {
        const message = `${subject} has white space at an end, which becomes part of the secret.`;
        findings.push({
            severity: 'warning',
            code: 'secret-with-space',
            message,
            hint: 'Store the secret again without the white space or line break.',
        });
    }
    if (value.length < leastLength) {
        findings.push({
            severity: 'warning',
            code: 'short-secret',
            message: `${subject} is shorter than ${leastLength} characters.`,
            hint: generate,
        });
    }
    else if (isPlainlyWeak(value)) {
        findings.push({
            severity: 'warning',
            code: 'weak-secret',
            message: `${subject} is easy to guess.`,
            hint: generate,
        });
    }
    return findings;
}
const weakWords = /password|passw0rd|secret|changeme|change-me|letmein|example|webhook|qwerty|123456/gi;
/** Few different characters, a repeated block, a run such as abcdef, or common words with little else. */
function isPlainlyWeak(value) {
    if (new Set(value).size < 6)
        return true;
    if (/^(.{1,8}?)\1+.{0,7}$/s.test(value))
        return true;
    const steps = [...value]
        .slice(1)
        .filter((character, index) => Math.abs(character.charCodeAt(0) - value.charCodeAt(index)) <= 1);
    if (steps.length > value.length * 0.8)
        return true;
    return value.replace(weakWords, '').replace(/[^a-z0-9]/gi, '').length < 8;
}

;// CONCATENATED MODULE: ./build/dist/src/config/resolve-hook.js




/** A declared hook with its variables filled in. A secret without a value stays undefined; that is a notice where URLs are needed. */
function resolvedHook(hook, variables, need) {
    const { location, description } = hook;
    const { url, diagnostics } = resolvedUrl(hook.url, 'url', variables, need);
    const identity = url && { location, url, id: hook.id?.value, description };
    if (hook.state === 'absent')
        return { hook: identity && { ...identity, state: 'absent' }, diagnostics };
    const previous = hook.previousUrls.map((template) => resolvedUrl(template, 'previous_urls', variables, need));
    const previousUrls = previous.map((resolved) => resolved.url).filter((previousUrl) => previousUrl !== undefined);
    const found = [
        ...diagnostics,
        ...previous.flatMap((resolved) => resolved.diagnostics),
        ...[hook.secret, hook.username, hook.password].flatMap((name, index) => valueDiagnostics(name, index, variables, need)),
    ];
    if (identity === undefined)
        return { hook: undefined, diagnostics: found };
    const { state, contentType, insecureSsl, active, ping, waivers } = hook;
    return {
        hook: {
            ...identity,
            ...{ state, contentType, insecureSsl, active, ping, waivers, previousUrls },
            events: (0,compare/* sortedSet */.Cc)(hook.events.map(({ value }) => value)),
            secret: secretDeclaration(hook.secret, variables),
            username: hook.username && variableValue(hook.username, variables),
            password: hook.password && variableValue(hook.password, variables),
        },
        diagnostics: found,
    };
}
function secretDeclaration(secret, variables) {
    return secret.kind === 'variable' ? { kind: 'declared', ...variableValue(secret, variables) } : secret;
}
function variableValue({ value: name }, variables) {
    const value = variables.lookup(name);
    return { name, value: value === undefined ? undefined : new Sensitive(value, `\${${name}}`) };
}
function valueDiagnostics(secret, index, variables, need) {
    if (secret?.kind !== 'variable')
        return [];
    const { value: name, location } = secret;
    const key = ['secret', 'username', 'password'][index] ?? 'secret';
    const value = variables.lookup(name);
    if (value !== undefined)
        return key === 'username' ? [] : secretFindings(name, value).map((finding) => ({ ...finding, location }));
    if (need === 'none')
        return [];
    const message = `The variable \${${name}} in ${key} has no value in this run; an apply that writes it needs one.`;
    return [{ severity: 'notice', code: 'missing-secret-value', message, hint: passHint(name), location }];
}

;// CONCATENATED MODULE: ./build/dist/src/config/shown-value.js
/** A value of the file in words for a message: short, on one line, with unprintable characters escaped. */
function shownValue(value) {
    if (value === null || value === undefined)
        return 'empty';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value !== 'string')
        return String(value);
    if (value === '')
        return 'an empty text';
    const start = [...value].slice(0, 60).join('');
    const quoted = JSON.stringify(start).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped);
    return start === value ? quoted : `${quoted.slice(0, -1)}…"`;
}
function escaped(character) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

;// CONCATENATED MODULE: ./build/dist/src/config/variables.js


/**
 * Looks names up in the input `variables` (a JSON object of texts; empty or undefined for none), then in the environment. Names in the
 * input that no config can read are passed over, so that a workflow can hand in all of its secrets.
 */
function variables(input, environment) {
    const { value: given, diagnostics } = inputValues(input);
    if (given === undefined)
        return { diagnostics };
    const lookup = (name) => {
        if (!isVariableName(name) || refusedPrefix(name) !== undefined)
            return undefined;
        return given.get(name) || (Object.hasOwn(environment, name) ? environment[name] : undefined) || undefined;
    };
    return { value: { lookup }, diagnostics };
}
/** No values at all, as for `validate`. */
const noVariables = { lookup: () => undefined };
function inputValues(input) {
    if (input === undefined || input.trim() === '')
        return { value: new Map(), diagnostics: [] };
    const parsed = parsedJson(input);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
        return {
            diagnostics: [
                variables_refused('The input variables is not a JSON object; accepted is an object of texts, such as {"NAME": "value"}.'),
            ],
        };
    }
    const entries = Object.entries(parsed).filter(([name]) => isVariableName(name));
    const diagnostics = entries
        .filter(([, value]) => typeof value !== 'string' && value !== null)
        .map(([name]) => variables_refused(`The value of ${shownValue(name)} in the input variables is not a text; accepted are texts.`));
    if (diagnostics.length > 0)
        return { diagnostics };
    return {
        value: new Map(entries.map(([name, value]) => [name, typeof value === 'string' ? value : ''])),
        diagnostics,
    };
}
function parsedJson(input) {
    try {
        return JSON.parse(input);
    }
    catch {
        // The error would quote the input, which holds secrets.
        return undefined;
    }
}
function variables_refused(message) {
    const hint = 'Build it with toJSON(secrets), or put each value in quotes.';
    return { severity: 'error', code: 'invalid-variables', message, hint };
}

;// CONCATENATED MODULE: ./build/dist/src/config/desired-targets.js













/**
 * What the documents ask for, a target each, with documents for the same target merged. Neither the order of documents nor that of
 * hooks makes a difference. Findings that `readConfig` has told are not repeated.
 */
function desiredTargets(documents, options) {
    const known = new Set(configFindings(documents).map(diagnosticKey));
    const { targets, diagnostics } = analysis(documents, options);
    const fresh = sortedDiagnostics(diagnostics).filter((diagnostic) => !known.has(diagnosticKey(diagnostic)));
    return hasErrors(diagnostics) ? { diagnostics: fresh } : { value: targets, diagnostics: fresh };
}
/** What is wrong between hooks and documents as far as that shows without variables, default owner and live repositories. */
function configFindings(documents) {
    return analysis(documents, { variables: noVariables, need: 'none' }).diagnostics;
}
function analysis(documents, options) {
    const diagnostics = [];
    const hooks = new Map();
    const declarations = [];
    for (const document of documents) {
        const resolved = document.hooks.map((hook) => resolvedHook(hook, options.variables, options.need));
        diagnostics.push(...resolved.flatMap((hook) => hook.diagnostics));
        hooks.set(document, resolved.map(({ hook }) => hook).filter((hook) => hook !== undefined));
        const named = namedTargets(document, options);
        diagnostics.push(...named.diagnostics);
        declarations.push(...named.targets.map((target) => ({ document, target })));
    }
    const groups = [...grouped(declarations, ({ target }) => (0,hooks_target/* targetKey */.hD)(target))].sort(([a], [b]) => (0,compare/* compareText */.n6)(a, b));
    const targets = [];
    for (const [, group] of groups) {
        const { target, diagnostics: found } = mergedTarget(group, hooks, options);
        diagnostics.push(...found);
        if (target !== undefined)
            targets.push(target);
    }
    return { targets, diagnostics };
}
function mergedTarget(group, hooks, { product }) {
    const spellings = group.map(({ target }) => target).sort((a, b) => (0,compare/* compareText */.n6)(JSON.stringify(a), JSON.stringify(b)));
    const [target] = spellings;
    if (target === undefined)
        return { target: undefined, diagnostics: [] };
    const documents = [...new Set(group.map(({ document }) => document))];
    const { diagnostics: contradictions, ...settings } = mergedSettings(documents.map((document) => document.settings));
    const { levels } = settings.policy;
    const declared = documents.flatMap((document) => hooks.get(document) ?? []);
    const diagnostics = [
        ...contradictions,
        ...documents.flatMap((document) => document.hooks.flatMap((hook) => unavailableEvents(hook, target, levels.unavailable_events ?? 'error', product))),
        ...hookConflicts(declared, levels.overlapping_hooks ?? 'warn'),
        ...ignoredDeclarations(declared, settings.ignore),
    ];
    return { target: { target, hooks: declared.sort(compareHooks), ...settings }, diagnostics };
}
function namedTargets({ selector, location }, { defaultOwner, repositories, need }) {
    switch (selector.kind) {
        case 'organization':
            return { targets: selector.names.map(({ value: owner }) => ({ kind: 'organization', owner })), diagnostics: [] };
        case 'repository':
            return matchedRepositories(selector.patterns, need === 'none' ? repositories : (repositories ?? new Map()));
        case 'global':
            return { targets: [{ kind: 'global' }], diagnostics: [] };
        case 'default': {
            const owner = defaultOwner ?? (need === 'none' ? unnamedOwner : undefined);
            if (owner !== undefined)
                return { targets: [{ kind: 'organization', owner }], diagnostics: [] };
            const message = 'The document names no target, and this run knows no default organization.';
            const hint = 'Add organization: to the document, or set the input organization.';
            return { targets: [], diagnostics: [{ severity: 'error', code: 'no-target', message, hint, location }] };
        }
    }
}
/** Stands for the owner of the workflow's repository where a validation does not know it. No owner has such a name. */
const unnamedOwner = '(default organization)';

;// CONCATENATED MODULE: ./build/dist/src/config/missing-values.js

/** Every place where the documents read a variable. */
function variableUses(documents) {
    return documents.flatMap(({ hooks }) => hooks.flatMap((hook) => {
        if (hook.state === 'absent')
            return templateUses(hook.url, 'url');
        const { secret, username, password } = hook;
        const values = { secret: secret.kind === 'variable' ? secret : undefined, username, password };
        return [
            ...templateUses(hook.url, 'url'),
            ...hook.previousUrls.flatMap((template) => templateUses(template, 'previous_urls')),
            ...['secret', 'username', 'password'].flatMap((key) => {
                const variable = values[key];
                return variable === undefined ? [] : [{ name: variable.value, key, location: variable.location }];
            }),
        ];
    }));
}
/** The values that the documents read, once each, so that the runner can be told to hide them. */
function readValues(documents, variables) {
    const names = new Set(variableUses(documents).map(({ name }) => name));
    return [...names].sort().flatMap((name) => {
        const value = variables.lookup(name);
        return value === undefined ? [] : [new Sensitive(value, `\${${name}}`)];
    });
}
/** Values that a hook declares and this run does not have. A run refuses before writing if a request would carry one. */
function missingValues(hook) {
    const { secret, username, password, location } = hook;
    const values = { secret: secret.kind === 'declared' ? secret : undefined, username, password };
    return ['secret', 'username', 'password'].flatMap((key) => {
        const variable = values[key];
        return variable === undefined || variable.value !== undefined ? [] : [{ name: variable.name, key, location }];
    });
}
function templateUses({ parts, location }, key) {
    return parts.flatMap((part) => (part.kind === 'variable' ? [{ name: part.name, key, location }] : []));
}

;// CONCATENATED MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
//#region src/tag.ts
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
//#endregion
//#region src/tag/scalar/str.ts
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
//#endregion
//#region src/tag/scalar/null_core.ts
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_json.ts
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/null_yaml11.ts
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
//#endregion
//#region src/tag/scalar/bool_core.ts
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_json.ts
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/bool_yaml11.ts
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
//#endregion
//#region src/tag/scalar/int_core.ts
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_json.ts
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/int_yaml11.ts
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
//#endregion
//#region src/tag/scalar/float_core.ts
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
//#endregion
//#region src/tag/scalar/float_json.ts
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
//#endregion
//#region src/tag/scalar/float_yaml11.ts
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
//#endregion
//#region src/tag/scalar/merge.ts
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
//#endregion
//#region src/tag/scalar/binary.ts
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
//#endregion
//#region src/tag/scalar/timestamp.ts
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
//#endregion
//#region src/tag/sequence/seq.ts
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
//#endregion
//#region src/common/object.ts
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
//#endregion
//#region src/tag/sequence/omap.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
//#endregion
//#region src/tag/sequence/pairs.ts
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
//#endregion
//#region src/tag/mapping/map.ts
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/tag/mapping/set.ts
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
//#endregion
//#region src/schema.ts
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
/**
* The YAML 1.2 JSON Schema. It uses JSON scalar forms while retaining YAML
* collection syntax.
*
* @category Schemas
*/
var JSON_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
/**
* YAML 1.1-compatible schema.
*
* @category Schemas
*/
var YAML11_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]);
/**
* The dumper schema for maximum compatibility. It combines all supported type
* variants from YAML 1.1 and YAML 1.2 so strings matching any of them are
* quoted. This makes the generated YAML more compatible with other parsers.
*
* The schema is based on YAML 1.1, but extends `!!int` and `!!float` to accept
* both YAML 1.1 and Core Schema forms, since Core Schema supports some forms
* that YAML 1.1 does not.
*
* @category Schemas
*/
var DUMP_SCHEMA = YAML11_SCHEMA.withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
//#endregion
//#region src/tag/mapping/real_map.ts
/**
* Recommended when non-string keys are actually needed. It uses native
* JavaScript `Map` objects, so keys keep their constructed types instead of
* being converted to strings.
*
* It is not the default to avoid widespread breaking changes in existing
* projects. `Map` has a different access API and does not pass deep equality
* checks against `{}`-based fixtures. Alongside the other changes in v5,
* making it the default was considered too disruptive.
*
* If these differences are acceptable for your project, we recommend using
* {@link realMapTag} to guarantee the absence of problems and side effects.
*
* @example
* Enable {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Tags
*/
var realMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
//#endregion
//#region src/tag/mapping/legacy_map.ts
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
/**
* This implementation exists solely to reproduce v4 behavior exactly. Its use
* is strongly discouraged. If complex or non-string keys are needed, use
* {@link realMapTag} instead.
*
* @category Tags
*/
var legacyMapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
//#endregion
//#region src/common/snippet.ts
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
//#endregion
//#region src/common/exception.ts
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
//#endregion
//#region src/parser/events.ts
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
//#endregion
//#region src/parser/parser_scalar.ts
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
//#endregion
//#region src/common/tagname.ts
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
var TAG_SUFFIX_CHARS = "-#;/?:@&=+$_.~*'()";
var TAG_URI_CHARS = TAG_SUFFIX_CHARS + "!,[]";
var HEX = "0123456789ABCDEF";
function percentByte(byte) {
	return "%" + HEX[byte >> 4] + HEX[byte & 15];
}
function tagPercentEncode(source, isSuffix) {
	const allowed = isSuffix ? TAG_SUFFIX_CHARS : TAG_URI_CHARS;
	let result = "";
	for (let index = 0; index < source.length; index++) {
		let ch = source.charCodeAt(index);
		if (ch >= 48 && ch <= 57 || ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122 || allowed.includes(source[index])) {
			result += source[index];
			continue;
		}
		if (ch >= 55296 && ch <= 56319) ch = 65536 + ((ch & 1023) << 10) + (source.charCodeAt(++index) & 1023);
		if (ch < 128) result += percentByte(ch);
		else if (ch < 2048) result += percentByte(192 | ch >> 6) + percentByte(128 | ch & 63);
		else if (ch < 65536) result += percentByte(224 | ch >> 12) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
		else result += percentByte(240 | ch >> 18) + percentByte(128 | ch >> 12 & 63) + percentByte(128 | ch >> 6 & 63) + percentByte(128 | ch & 63);
	}
	return result;
}
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
function tagNameShort(fullTag) {
	let tag = fullTag;
	if (tag.charCodeAt(0) === 33) {
		tag = tag.slice(1);
		return `!${tagPercentEncode(tag, true)}`;
	}
	if (tag.slice(0, 18) === "tag:yaml.org,2002:") return `!!${tagPercentEncode(tag.slice(18), true)}`;
	return `!<${tagPercentEncode(tag, false)}>`;
}
//#endregion
//#region src/parser/constructor.ts
var NO_RANGE$2 = (/* unused pure expression or super */ null && (-1));
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= /* @__PURE__ */ new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
/**
* Constructs JavaScript documents directly from parser events, without an
* intermediate AST.
*
* @category Events
*/
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: /* @__PURE__ */ new Map(),
		nodeTags: /* @__PURE__ */ new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = /* @__PURE__ */ new Map();
				state.nodeTags = /* @__PURE__ */ new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/parser/parser.ts
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
//#endregion
//#region src/load.ts
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
function loadAll(input, iteratorOrOptions, options) {
	let iterator = null;
	if (typeof iteratorOrOptions === "function") iterator = iteratorOrOptions;
	else if (iteratorOrOptions !== null && typeof iteratorOrOptions === "object") options = iteratorOrOptions;
	const documents = loadDocuments(input, options);
	if (iterator === null) return documents;
	for (const document of documents) iterator(document);
}
/**
* Parses `string` as a single YAML document. Throws {@link YAMLException} on
* error. This function does not understand multi-document or empty sources; it
* throws an exception on those.
*
* > [!NOTE]
* > 1. When processing untrusted input, see the
* >    [security considerations](../docs/safety.md).
* > 2. All exceptions MUST be caught, not just {@link YAMLException}.
* > 3. The default {@link CORE_SCHEMA} comes without the `!!merge` tag. You can
* >    easily enable it if needed.
* > 4. The default {@link mapTag} is `{}`-object based, with known limitations
* >    (see description). For full compatibility use {@link realMapTag}
* >    instead (it uses native JS `Map`).
*
* @example
* Enable {@link mergeTag} and {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag, realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Main
*/
function load(input, options) {
	const documents = loadDocuments(input, options);
	if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
	if (documents.length === 1) return documents[0];
	throw new YAMLException("expected a single document in the stream, but found more");
}
//#endregion
//#region src/ast/from_js.ts
var INVALID = Symbol("INVALID");
function buildRepresentTypes(schema) {
	const defaultTags = new Set([
		schema.defaultScalarTag,
		schema.defaultSequenceTag,
		schema.defaultMappingTag
	].filter((t) => t !== void 0));
	const implicitScalars = schema.implicitScalarTags;
	const explicitTags = schema.tags.filter((t) => !(t.nodeKind === "scalar" && t.implicit) && !defaultTags.has(t));
	const defaultTagsLast = schema.tags.filter((t) => defaultTags.has(t));
	return [
		...implicitScalars.map((tag) => ({
			tag,
			implicitTag: true
		})),
		...explicitTags.map((tag) => ({
			tag,
			implicitTag: false
		})),
		...defaultTagsLast.map((tag) => ({
			tag,
			implicitTag: true
		}))
	];
}
function matchTag(state, object) {
	for (let index = 0, length = state.representTypes.length; index < length; index += 1) {
		const { tag, implicitTag } = state.representTypes[index];
		if (tag.identify(object)) {
			let tagName;
			if (tag.matchByTagPrefix) tagName = tag.representTagName(object);
			else tagName = tag.tagName;
			return {
				tag,
				tagName,
				implicitTag
			};
		}
	}
	return null;
}
function build(state, object) {
	if (!state.noRefs && object !== null && typeof object === "object") {
		const existing = state.refs.get(object);
		if (existing) {
			if (existing.anchor === void 0) existing.anchor = `ref_${state.refCounter++}`;
			return {
				kind: "alias",
				anchor: existing.anchor
			};
		}
	}
	const matched = matchTag(state, object);
	if (!matched) {
		if (object === void 0) return INVALID;
		if (state.skipInvalid) return INVALID;
		throw new YAMLException(`unacceptable kind of an object to dump ${Object.prototype.toString.call(object)}`);
	}
	const { tag, tagName, implicitTag } = matched;
	const nodeTagName = implicitTag ? tagName : tagNameShort(tagName);
	if (tag.nodeKind === "scalar") return {
		kind: "scalar",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: SCALAR_STYLE.PLAIN,
		value: tag.represent(object)
	};
	if (tag.nodeKind === "sequence") {
		const container = tag.represent(object);
		const node = {
			kind: "sequence",
			tag: nodeTagName,
			tagged: !implicitTag,
			style: COLLECTION_STYLE.BLOCK,
			items: []
		};
		if (!state.noRefs) state.refs.set(object, node);
		for (let index = 0, length = container.length; index < length; index += 1) {
			let item = build(state, container[index]);
			if (item === INVALID && container[index] === void 0) item = build(state, null);
			if (item === INVALID) continue;
			node.items.push(item);
		}
		return node;
	}
	const map = tag.represent(object);
	const node = {
		kind: "mapping",
		tag: nodeTagName,
		tagged: !implicitTag,
		style: COLLECTION_STYLE.BLOCK,
		items: []
	};
	if (!state.noRefs) state.refs.set(object, node);
	for (const [objectKey, objectValue] of map) {
		const key = build(state, objectKey);
		if (key === INVALID) continue;
		const value = build(state, objectValue);
		if (value === INVALID) continue;
		node.items.push({
			key,
			value
		});
	}
	return node;
}
/**
* Convert JS object to AST. A JS value is one YAML document. An unrepresentable
* root becomes an empty document, which the presenter renders as an empty
* string.
*
* @category AST
*/
function jsToAst(input, schema, options = {}) {
	const root = build({
		representTypes: buildRepresentTypes(schema),
		noRefs: options.noRefs ?? false,
		skipInvalid: options.skipInvalid ?? false,
		refs: /* @__PURE__ */ new Map(),
		refCounter: 0
	}, input);
	return [{
		contents: root === INVALID ? null : root,
		directives: []
	}];
}
//#endregion
//#region src/ast/visit.ts
/**
* Return from a visitor to stop the whole traversal.
*
* @category AST
*/
var VISIT_BREAK = Symbol("visit:break");
/**
* Return from a visitor to skip the current node's children.
*
* @category AST
*/
var VISIT_SKIP = Symbol("visit:skip");
function visitNode(node, visitor, ctx) {
	const control = visitor(node, ctx);
	if (control === VISIT_BREAK) return true;
	if (control === VISIT_SKIP) return false;
	const depth = ctx.depth + 1;
	switch (node.kind) {
		case "sequence":
			for (const item of node.items) if (visitNode(item, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
			break;
		case "mapping": for (const { key, value } of node.items) {
			if (visitNode(key, visitor, {
				depth,
				parent: node,
				isKey: true
			})) return true;
			if (visitNode(value, visitor, {
				depth,
				parent: node,
				isKey: false
			})) return true;
		}
	}
	return false;
}
/**
* Walk every node in the documents, calling {@link Visitor} once per
* node (pre-order).
*
* @category AST
*/
function visit(documents, visitor) {
	for (const doc of documents) if (doc.contents && visitNode(doc.contents, visitor, {
		depth: 0,
		parent: null,
		isKey: false
	})) return;
}
//#endregion
//#region src/ast/styler_defaults.ts
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
//#endregion
//#region src/ast/scalar_styler.ts
function setBit(mask, bit) {
	return mask | 1 << bit;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
var NS_PLAIN_FLOW_OUT = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
var NS_PLAIN_FLOW_IN = new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
var NS_PLAIN_BLOCK_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
var NS_PLAIN_FLOW_KEY = new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
var NB_SINGLE_ONE_LINE = new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
var NB_SINGLE_MULTI_LINE = new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
var BLOCK_SCALAR_CONTENT = new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
var C_FORBIDDEN_FIRST_LINE = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/;
var C_FORBIDDEN_CONTENT = /^(?:---|\.\.\.)(?=$|[ \t\n\r])/m;
function canUsePlain(layout) {
	const str = layout.node.value;
	if (str !== "") {
		if (!(layout.isKey ? layout.flowOnly ? NS_PLAIN_FLOW_KEY : NS_PLAIN_BLOCK_KEY : layout.flowOnly ? NS_PLAIN_FLOW_IN : NS_PLAIN_FLOW_OUT).test(str)) return false;
		if (layout.shiftOfFirstLine === 0 && C_FORBIDDEN_FIRST_LINE.test(str)) return false;
		if (layout.shiftOfContent === 0) {
			const firstLineBreak = str.indexOf("\n");
			if (firstLineBreak !== -1) {
				const content = str.slice(firstLineBreak + 1);
				if (C_FORBIDDEN_CONTENT.test(content)) return false;
			}
		}
	}
	const resolvedTag = layout.presenterOptions.schema.resolveImplicitScalarTag(str).tag.tagName;
	if (!layout.node.tagged && resolvedTag !== layout.node.tag) return false;
	if (!layout.node.tagged && str === "=" && resolvedTag === layout.presenterOptions.schema.defaultScalarTag.tagName) return false;
	return true;
}
function canUseSingleQuoted(layout) {
	const str = layout.node.value;
	if (!(layout.isKey ? NB_SINGLE_ONE_LINE : NB_SINGLE_MULTI_LINE).test(str)) return false;
	if (/[ \t]\n|\n[ \t]/.test(str)) return false;
	if (!layout.isKey && layout.shiftOfContent === 0) {
		const firstLineBreak = str.indexOf("\n");
		if (firstLineBreak !== -1 && C_FORBIDDEN_CONTENT.test(str.slice(firstLineBreak + 1))) return false;
	}
	return true;
}
function canUseBlock(layout) {
	if (layout.flowOnly || !BLOCK_SCALAR_CONTENT.test(layout.node.value)) return false;
	const contentIndent = layout.shiftOfContent - layout.shiftOfParent;
	if (contentIndent < 1) return false;
	if (contentIndent > 9 && /^\n* /.test(layout.node.value)) return false;
	if (layout.shiftOfContent === 0 && C_FORBIDDEN_CONTENT.test(layout.node.value)) return false;
	return true;
}
function detectAllowedStyles(layout) {
	let mask = setBit(0, SCALAR_STYLE.DOUBLE_QUOTED);
	if (canUsePlain(layout)) mask = setBit(mask, SCALAR_STYLE.PLAIN);
	if (canUseSingleQuoted(layout)) mask = setBit(mask, SCALAR_STYLE.SINGLE_QUOTED);
	if (canUseBlock(layout)) mask = setBit(setBit(mask, SCALAR_STYLE.LITERAL_BLOCK), SCALAR_STYLE.FOLDED_BLOCK);
	layout.allowedStylesMask = mask;
}
function renderScalar(layout) {
	switch (layout.style) {
		case SCALAR_STYLE.PLAIN: return renderPlain(layout);
		case SCALAR_STYLE.SINGLE_QUOTED: return renderSingleQuoted(layout);
		case SCALAR_STYLE.LITERAL_BLOCK: return renderLiteralBlock(layout);
		case SCALAR_STYLE.FOLDED_BLOCK: return renderFoldedBlock(layout);
		case SCALAR_STYLE.DOUBLE_QUOTED: return renderDoubleQuoted(layout);
	}
}
function renderPlain(layout) {
	return encodeFlowBreaks(layout.node.value, layout.shiftOfContent);
}
function renderSingleQuoted(layout) {
	return `'${encodeFlowBreaks(layout.node.value, layout.shiftOfContent).replace(/'/g, "''")}'`;
}
function renderLiteralBlock(layout) {
	const value = layout.node.value;
	return "|" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(value, layout.shiftOfContent));
}
function renderFoldedBlock(layout) {
	const value = layout.node.value;
	const w = layout.presenterOptions.lineWidth;
	let availableWidth = Infinity;
	if (w !== -1) availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	return ">" + blockHeader(value, layout.shiftOfParent, layout.shiftOfContent) + dropEndingNewline(indentString(foldBlockScalar(value, availableWidth), layout.shiftOfContent));
}
function renderDoubleQuoted(layout) {
	return `"${escapeString(layout.node.value)}"`;
}
function encodeFlowBreaks(string, shiftOfContent) {
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) return string;
	const pad = " ".repeat(shiftOfContent);
	let result = string.slice(0, nextLF);
	const lineRe = /(\n+)([^\n]*)/g;
	lineRe.lastIndex = nextLF;
	let match;
	while (match = lineRe.exec(string)) {
		const breaks = match[1].length;
		const line = match[2];
		result += "\n".repeat(breaks + 1) + pad + line;
	}
	return result;
}
function indentString(string, spaces) {
	const indent = " ".repeat(spaces);
	let position = 0;
	let result = "";
	const length = string.length;
	while (position < length) {
		let line;
		const next = string.indexOf("\n", position);
		if (next === -1) {
			line = string.slice(position);
			position = length;
		} else {
			line = string.slice(position, next + 1);
			position = next + 1;
		}
		if (line.length && line !== "\n") result += indent;
		result += line;
	}
	return result;
}
function needIndentIndicator(string) {
	return /^\n* /.test(string);
}
function blockHeader(string, shiftOfParent, shiftOfContent) {
	const indentIndicator = needIndentIndicator(string) ? String(shiftOfContent - shiftOfParent) : "";
	const clip = string[string.length - 1] === "\n";
	return `${indentIndicator}${clip && (string[string.length - 2] === "\n" || string === "\n") ? "+" : clip ? "" : "-"}\n`;
}
function dropEndingNewline(string) {
	return string[string.length - 1] === "\n" ? string.slice(0, -1) : string;
}
function isMoreIndented(char) {
	return char === " " || char === "	";
}
function foldLine(line, width) {
	if (line === "" || isMoreIndented(line[0])) return line;
	const breakRe = / [^ \t]/g;
	let match;
	let start = 0;
	let end;
	let curr = 0;
	let next = 0;
	let result = "";
	while (match = breakRe.exec(line)) {
		next = match.index;
		if (next - start > width) {
			end = curr > start ? curr : next;
			result += `\n${line.slice(start, end)}`;
			start = end + 1;
		}
		curr = next;
	}
	result += "\n";
	if (line.length - start > width && curr > start) result += `${line.slice(start, curr)}\n${line.slice(curr + 1)}`;
	else result += line.slice(start);
	return result.slice(1);
}
function foldBlockScalar(string, width) {
	const lineRe = /(\n+)([^\n]*)/g;
	let nextLF = string.indexOf("\n");
	if (nextLF === -1) nextLF = string.length;
	lineRe.lastIndex = nextLF;
	let result = foldLine(string.slice(0, nextLF), width);
	let prevMoreIndented = string[0] === "\n" || isMoreIndented(string[0]);
	let moreIndented;
	let match;
	while (match = lineRe.exec(string)) {
		const prefix = match[1];
		const line = match[2];
		moreIndented = line !== "" && isMoreIndented(line[0]);
		result += prefix + (!prevMoreIndented && !moreIndented && line !== "" ? "\n" : "") + foldLine(line, width);
		prevMoreIndented = moreIndented;
	}
	return result;
}
var CHARACTERS_TO_ESCAPE = /["\\\x00-\x1F\x7F-\xA0\u2028\u2029\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]/gu;
function escapeCharacter(character) {
	switch (character) {
		case "\0": return "\\0";
		case "\x07": return "\\a";
		case "\b": return "\\b";
		case "	": return "\\t";
		case "\n": return "\\n";
		case "\v": return "\\v";
		case "\f": return "\\f";
		case "\r": return "\\r";
		case "\x1B": return "\\e";
		case "\"": return "\\\"";
		case "\\": return "\\\\";
		case "": return "\\N";
		case "\xA0": return "\\_";
		case "\u2028": return "\\L";
		case "\u2029": return "\\P";
	}
	const code = character.charCodeAt(0);
	const hex = code.toString(16).toUpperCase();
	if (code <= 255) return `\\x${"0".repeat(2 - hex.length)}${hex}`;
	return `\\u${"0".repeat(4 - hex.length)}${hex}`;
}
function escapeString(string) {
	return string.replace(CHARACTERS_TO_ESCAPE, escapeCharacter);
}
//#endregion
//#region src/ast/presenter.ts
var CHAR_LINE_FEED = 10;
var DEFAULT_PRESENTER_OPTIONS = {
	indent: 2,
	seqNoIndent: false,
	seqInlineFirst: true,
	lineWidth: 80,
	flowBracketPadding: false,
	flowSkipCommaSpace: false,
	flowSkipColonSpace: false,
	quoteFlowKeys: false,
	quoteStyle: "single",
	forceQuotes: false,
	scalarStyleRules: Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name)),
	tagBeforeAnchor: false
};
function nodeTagShort(node) {
	return node.tagged ? node.tag : tagNameShort(node.tag);
}
function createPresenterState(options) {
	const opts = {
		...DEFAULT_PRESENTER_OPTIONS,
		...options
	};
	if (opts.flowSkipColonSpace) opts.quoteFlowKeys = true;
	return {
		...opts,
		defaultScalarTagName: opts.schema.defaultScalarTag.tagName,
		openEnded: false
	};
}
function generateNextLine(state, level) {
	return `\n${" ".repeat(state.indent * level)}`;
}
function scalarLayout(state, node, parent, level, isKey, flowOnly) {
	return {
		node,
		parent,
		level,
		isKey,
		flowOnly,
		shiftOfParent: level === 0 ? -1 : state.indent * (level - 1),
		shiftOfContent: state.indent * Math.max(1, level),
		shiftOfFirstLine: level === 0 ? 0 : state.indent * level,
		presenterOptions: state,
		allowedStylesMask: 0,
		style: node.style
	};
}
function writeFlowSequence(state, level, node) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level, node.items[index], node, {}).text;
		if (index > 0) result += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		result += item;
	}
	const pad = state.flowBracketPadding && node.items.length > 0 ? " " : "";
	return `[${pad}${result}${pad}]`;
}
function writeBlockSequence(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		const item = writeNode(state, level + 1, node.items[index], node, {
			block: true,
			compact: state.seqInlineFirst,
			isblockseq: true
		}).text;
		if (!compact || result !== "") result += generateNextLine(state, level);
		if (item === "" || CHAR_LINE_FEED === item.charCodeAt(0)) result += "-";
		else result += "- ";
		result += item;
	}
	return result;
}
function writeFlowMapping(state, level, node) {
	let result = "";
	for (const { key, value } of node.items) {
		let pairBuffer = "";
		if (result !== "") pairBuffer += `,${!state.flowSkipCommaSpace ? " " : ""}`;
		const keyRender = writeNode(state, level, key, node, { iskey: true });
		const keyText = keyRender.text;
		const valueText = writeNode(state, level, value, node, {}).text;
		const sep = state.flowSkipColonSpace || valueText === "" ? "" : " ";
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = key.kind === "alias" || keyIsBareProps ? " " : "";
		pairBuffer += `${keyText}${keyColonSep}:${sep}${valueText}`;
		result += pairBuffer;
	}
	const pad = state.flowBracketPadding && result !== "" ? " " : "";
	return `{${pad}${result}${pad}}`;
}
function writeBlockMapping(state, level, node, compact) {
	let result = "";
	for (let index = 0, length = node.items.length; index < length; index += 1) {
		let pairBuffer = "";
		if (!compact || result !== "") pairBuffer += generateNextLine(state, level);
		const { key, value } = node.items[index];
		const keyIsBlock = (key.kind === "mapping" || key.kind === "sequence") && key.style === COLLECTION_STYLE.BLOCK && key.items.length !== 0 || key.kind === "scalar" && (key.style === SCALAR_STYLE.LITERAL_BLOCK || key.style === SCALAR_STYLE.FOLDED_BLOCK);
		const keyRender = keyIsBlock ? writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			isblockseq: !cannotBeCompact(state, key, level + 1)
		}) : writeNode(state, level + 1, key, node, {
			block: true,
			compact: true,
			iskey: true
		});
		const keyText = keyRender.text;
		const keyHasLineBreak = key.kind === "scalar" && key.value.indexOf("\n") !== -1;
		const keyIsTooLong = keyText.length > 1024 && /^[\s\S]{1025}/u.test(keyText);
		const explicitPair = keyIsBlock || keyHasLineBreak || keyIsTooLong;
		if (explicitPair) {
			if (keyText && CHAR_LINE_FEED === keyText.charCodeAt(0)) pairBuffer += "?";
			else pairBuffer += "? ";
		}
		pairBuffer += keyText;
		if (explicitPair) pairBuffer += generateNextLine(state, level);
		const valueText = writeNode(state, level + 1, value, node, {
			block: true,
			compact: explicitPair,
			isblockseq: explicitPair && !cannotBeCompact(state, value, level + 1)
		}).text;
		const keyIsBareProps = key.kind === "scalar" && keyRender.noBody && (key.tagged || key.anchor !== void 0);
		const keyColonSep = !explicitPair && (key.kind === "alias" || keyIsBareProps) ? " " : "";
		if (valueText === "" || CHAR_LINE_FEED === valueText.charCodeAt(0)) pairBuffer += `${keyColonSep}:`;
		else pairBuffer += `${keyColonSep}: `;
		pairBuffer += valueText;
		result += pairBuffer;
	}
	return result;
}
function cannotBeCompact(state, node, level) {
	if (node.kind === "alias") return true;
	return node.tagged || node.anchor !== void 0 || state.indent < 2 && level > 0;
}
function writeNode(state, level, node, parent, ctx) {
	if (node.kind === "alias") {
		state.openEnded = false;
		return {
			text: `*${node.anchor}`,
			noBody: false
		};
	}
	const { block = false, iskey = false, isblockseq = false } = ctx;
	let compact = ctx.compact ?? false;
	const hasAnchor = node.anchor !== void 0;
	if (cannotBeCompact(state, node, level)) compact = false;
	let body;
	let shouldPrintTag = node.tagged;
	const useBlockCollection = block && (node.kind === "mapping" || node.kind === "sequence") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0;
	if (node.kind === "mapping") {
		if (useBlockCollection) body = writeBlockMapping(state, level, node, compact);
		else body = writeFlowMapping(state, level, node);
	} else if (node.kind === "sequence") {
		if (useBlockCollection) {
			if (state.seqNoIndent && !isblockseq && level > 0) body = writeBlockSequence(state, level - 1, node, compact);
			else body = writeBlockSequence(state, level, node, compact);
		} else body = writeFlowSequence(state, level, node);
	} else {
		const layout = scalarLayout(state, node, parent, level, iskey, !block);
		detectAllowedStyles(layout);
		for (const rule of state.scalarStyleRules) rule(layout);
		body = renderScalar(layout);
		state.openEnded = (layout.style === SCALAR_STYLE.LITERAL_BLOCK || layout.style === SCALAR_STYLE.FOLDED_BLOCK) && (node.value === "\n" || node.value.endsWith("\n\n"));
		shouldPrintTag = node.tagged || body === "" && layout.flowOnly && parent?.kind === "sequence" && !hasAnchor || layout.style !== SCALAR_STYLE.PLAIN && node.tag !== state.defaultScalarTagName;
	}
	if ((node.kind === "mapping" || node.kind === "sequence") && !useBlockCollection) state.openEnded = false;
	if (useBlockCollection && compact && level > 0 && state.indent > 2) body = `${" ".repeat(state.indent - 2)}${body}`;
	const noBody = body === "";
	let text = body;
	if (shouldPrintTag || hasAnchor) {
		const props = [];
		const tag = shouldPrintTag ? nodeTagShort(node) : null;
		const anchor = hasAnchor ? `&${node.anchor}` : null;
		if (state.tagBeforeAnchor) {
			if (tag !== null) props.push(tag);
			if (anchor !== null) props.push(anchor);
		} else {
			if (anchor !== null) props.push(anchor);
			if (tag !== null) props.push(tag);
		}
		const sep = body === "" || body.charCodeAt(0) === CHAR_LINE_FEED ? "" : " ";
		text = `${props.join(" ")}${sep}${body}`;
	}
	return {
		text,
		noBody
	};
}
function rootStartsOwnLine(node) {
	return (node.kind === "sequence" || node.kind === "mapping") && node.style === COLLECTION_STYLE.BLOCK && node.items.length !== 0 && !node.tagged && node.anchor === void 0;
}
function writeDocumentDirectives(doc) {
	let result = "";
	for (const directive of doc.directives) {
		if (directive.kind === "yaml") {
			result += `%YAML ${directive.version}\n`;
			continue;
		}
		const { handle, prefix } = directive;
		result += `%TAG ${handle} ${prefix}\n`;
	}
	return result;
}
/**
* Build YAML from AST.
*
* @category AST
*/
function present(documents, options) {
	const state = createPresenterState(options);
	let result = "";
	let previousEnded = false;
	for (let index = 0; index < documents.length; index += 1) {
		const doc = documents[index];
		state.openEnded = false;
		const directives = writeDocumentDirectives(doc);
		const hasDirectives = directives !== "";
		const marker = doc.explicitStart || hasDirectives || index > 0 && !previousEnded;
		result += directives;
		if (doc.contents === null) {
			if (marker) result += "---\n";
		} else if (marker) {
			const body = writeNode(state, 0, doc.contents, null, {
				block: true,
				compact: true
			}).text;
			const sep = body === "" ? "" : hasDirectives || rootStartsOwnLine(doc.contents) ? "\n" : " ";
			result += `---${sep}${body}\n`;
		} else result += writeNode(state, 0, doc.contents, null, {
			block: true,
			compact: true
		}).text + "\n";
		previousEnded = doc.explicitEnd || state.openEnded;
		if (previousEnded) result += "...\n";
	}
	return result;
}
//#endregion
//#region src/dump.ts
var DEFAULT_DUMP_OPTIONS = {
	...DEFAULT_PRESENTER_OPTIONS,
	schema: DUMP_SCHEMA,
	skipInvalid: false,
	noRefs: false,
	flowLevel: -1,
	sortKeys: false,
	transform: () => {}
};
function defaultCompareFn(a, b) {
	const x = String(a);
	const y = String(b);
	if (x < y) return -1;
	if (x > y) return 1;
	return 0;
}
/**
* Serializes JS object as a YAML document. By default it can dump every
* supported YAML type, so it throws an exception if you try to dump regexps or
* functions. However, you can disable exceptions by setting the
* {@link DumpOptions.skipInvalid} option to `true`.
*
* @category Main
*/
function dump(input, options = {}) {
	const opts = {
		...DEFAULT_DUMP_OPTIONS,
		...options
	};
	const documents = jsToAst(input, opts.schema, {
		noRefs: opts.noRefs,
		skipInvalid: opts.skipInvalid
	});
	if (opts.flowLevel >= 0) visit(documents, (node, ctx) => {
		if (ctx.depth < opts.flowLevel) return;
		if (node.kind === "sequence" || node.kind === "mapping") node.style = COLLECTION_STYLE.FLOW;
		return VISIT_SKIP;
	});
	if (opts.sortKeys) {
		const compareFn = opts.sortKeys === true ? defaultCompareFn : opts.sortKeys;
		visit(documents, (node) => {
			if (node.kind !== "mapping") return;
			node.items.sort((a, b) => compareFn(a.key.kind === "scalar" ? a.key.value : "", b.key.kind === "scalar" ? b.key.value : ""));
		});
	}
	opts.transform(documents);
	return present(documents, {
		...pick(opts, Object.keys(DEFAULT_PRESENTER_OPTIONS)),
		schema: opts.schema
	});
}
//#endregion
//#region src/ast/from_events.ts
var NO_RANGE = (/* unused pure expression or super */ null && (-1));
function eventPosition(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function rawTag(state, event) {
	return event.tagStart === NO_RANGE ? "" : state.source.slice(event.tagStart, event.tagEnd);
}
function anchorName(state, event) {
	return event.anchorStart === NO_RANGE ? void 0 : state.source.slice(event.anchorStart, event.anchorEnd);
}
function buildScalar(state, event) {
	const value = getScalarValue(state.source, event);
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw !== "") {
		tagged = true;
		tag = raw;
	} else if (event.style === SCALAR_STYLE.PLAIN) tag = state.schema.resolveImplicitScalarTag(value).tag.tagName;
	else tag = state.schema.defaultScalarTag.tagName;
	return {
		kind: "scalar",
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event),
		value
	};
}
function buildCollection(state, event, defaultTagName) {
	const raw = rawTag(state, event);
	let tag;
	let tagged = false;
	if (raw === "") tag = defaultTagName;
	else {
		tag = raw;
		tagged = true;
	}
	return {
		tag,
		tagged,
		style: event.style,
		anchor: anchorName(state, event)
	};
}
function addNode(state, node) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") frame.doc.contents = node;
	else if (frame.kind === "sequence") frame.node.items.push(node);
	else if (frame.key) {
		frame.node.items.push({
			key: frame.key,
			value: node
		});
		frame.key = null;
	} else frame.key = node;
}
/**
* Builds an AST from parser events
*
* @category AST
*/
function eventsToAst(events, options) {
	const state = {
		source: options.source,
		schema: options.schema,
		eventIndex: 0,
		position: 0,
		frames: [],
		documents: []
	};
	while (state.eventIndex < events.length) {
		const event = events[state.eventIndex++];
		state.position = eventPosition(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT: {
				const doc = {
					contents: null,
					explicitStart: event.explicitStart,
					explicitEnd: event.explicitEnd,
					directives: event.directives
				};
				state.frames.push({
					kind: "document",
					doc
				});
				break;
			}
			case EVENT_ID.SCALAR:
				addNode(state, buildScalar(state, event));
				break;
			case EVENT_ID.SEQUENCE: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:seq");
				const node = {
					kind: "sequence",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "sequence",
					node
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const { tag, tagged, style, anchor } = buildCollection(state, event, "tag:yaml.org,2002:map");
				const node = {
					kind: "mapping",
					tag,
					tagged,
					style,
					anchor,
					items: []
				};
				state.frames.push({
					kind: "mapping",
					node,
					key: null
				});
				break;
			}
			case EVENT_ID.ALIAS:
				addNode(state, {
					kind: "alias",
					anchor: state.source.slice(event.anchorStart, event.anchorEnd)
				});
				break;
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.key) throw new Error("incomplete mapping pair in event stream");
				if (frame.kind === "document") state.documents.push(frame.doc);
				else addNode(state, frame.node);
				break;
			}
		}
	}
	return state.documents;
}
//#endregion
//#region src/index.ts
/** @deprecated Use `EVENT_ID.DOCUMENT` instead. @internal */
var EVENT_DOCUMENT = EVENT_ID.DOCUMENT;
/** @deprecated Use `EVENT_ID.SEQUENCE` instead. @internal */
var EVENT_SEQUENCE = EVENT_ID.SEQUENCE;
/** @deprecated Use `EVENT_ID.MAPPING` instead. @internal */
var EVENT_MAPPING = EVENT_ID.MAPPING;
/** @deprecated Use `EVENT_ID.SCALAR` instead. @internal */
var EVENT_SCALAR = EVENT_ID.SCALAR;
/** @deprecated Use `EVENT_ID.ALIAS` instead. @internal */
var EVENT_ALIAS = EVENT_ID.ALIAS;
/** @deprecated Use `EVENT_ID.POP` instead. @internal */
var EVENT_POP = EVENT_ID.POP;
/** @deprecated Use `SCALAR_STYLE.PLAIN` instead. @internal */
var SCALAR_STYLE_PLAIN = SCALAR_STYLE.PLAIN;
/** @deprecated Use `SCALAR_STYLE.SINGLE_QUOTED` instead. @internal */
var SCALAR_STYLE_SINGLE_QUOTED = SCALAR_STYLE.SINGLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.DOUBLE_QUOTED` instead. @internal */
var SCALAR_STYLE_DOUBLE_QUOTED = SCALAR_STYLE.DOUBLE_QUOTED;
/** @deprecated Use `SCALAR_STYLE.LITERAL_BLOCK` instead. @internal */
var SCALAR_STYLE_LITERAL_BLOCK = SCALAR_STYLE.LITERAL_BLOCK;
/** @deprecated Use `SCALAR_STYLE.FOLDED_BLOCK` instead. @internal */
var SCALAR_STYLE_FOLDED_BLOCK = SCALAR_STYLE.FOLDED_BLOCK;
/** @deprecated Use `COLLECTION_STYLE.BLOCK` instead. @internal */
var COLLECTION_STYLE_BLOCK = COLLECTION_STYLE.BLOCK;
/** @deprecated Use `COLLECTION_STYLE.FLOW` instead. @internal */
var COLLECTION_STYLE_FLOW = COLLECTION_STYLE.FLOW;
/** @deprecated Use `CHOMPING_MODE.CLIP` instead. @internal */
var CHOMPING_CLIP = CHOMPING_MODE.CLIP;
/** @deprecated Use `CHOMPING_MODE.STRIP` instead. @internal */
var CHOMPING_STRIP = CHOMPING_MODE.STRIP;
/** @deprecated Use `CHOMPING_MODE.KEEP` instead. @internal */
var CHOMPING_KEEP = CHOMPING_MODE.KEEP;
//#endregion


//# sourceMappingURL=js-yaml.mjs.map
;// CONCATENATED MODULE: ./build/dist/src/config/duplicate-keys.js
/** Keys that are said twice in one mapping, each with both places. What an alias repeats is told once. */
function duplicateKeys(root, source) {
    const diagnostics = new Map();
    const visit = (node) => {
        if (node.kind === 'sequence')
            node.items.forEach(visit);
        if (node.kind !== 'mapping')
            return;
        const first = new Map();
        for (const { key, keyOffset, value } of node.entries) {
            const earlier = first.get(key);
            if (earlier === undefined)
                first.set(key, keyOffset);
            else
                diagnostics.set(keyOffset, duplicate(source, key, earlier, keyOffset));
            visit(value);
        }
    };
    visit(root);
    return [...diagnostics.values()];
}
function duplicate(source, key, earlier, later) {
    const { line, column } = source.locationOf(earlier);
    return source.error('duplicate-key', later, `The key ${JSON.stringify(key.slice(0, 60))} is already set in this mapping, at ${source.file}:${line}:${column}; a key is set once.`, 'Remove one of the two.');
}

;// CONCATENATED MODULE: ./build/dist/src/config/yaml-documents.js
/**
 * Splits a file at its `---` and `...` lines. Such a line ends a document wherever it stands (YAML 1.2.2, 9.1.2), so each document can be
 * parsed alone and a syntax error in one does not hide the next.
 */
function documentTexts(text) {
    const starts = [0];
    for (const { index, 0: marker, 1: dashes } of text.matchAll(markerLine)) {
        if (dashes === '...') {
            starts.push(index + marker.length);
        }
        else if (!isPreamble(text.slice(starts.at(-1), index))) {
            starts.push(index);
        }
    }
    return starts
        .map((offset, index) => ({ text: text.slice(offset, starts[index + 1]), offset }))
        .filter((document, index) => index === 0 || !isPreamble(document.text));
}
/** Comments and directives belong to the document that follows. */
function isPreamble(text) {
    return text.split(/[\r\n]/).every((line) => /^([ \t]*(#.*)?|%.*)$/.test(line));
}
/** A marker stands at the start of a line and is followed by white space. */
const markerLine = /(?<![^\r\n])(---|\.\.\.)(?=[ \t\r\n]|$)[^\r\n]*(\r\n|\r|\n)?/g;

;// CONCATENATED MODULE: ./build/dist/src/config/yaml-node.js
/** The value of a key; undefined where the node is no mapping or lacks the key. */
function yaml_node_entryOf(node, key) {
    return node?.kind === 'mapping' ? node.entries.find((entry) => entry.key === key) : undefined;
}
/** Whether nothing was written: `key:`, `~` or `null`. */
function isNothing(node) {
    return node.kind === 'scalar' && node.plain && /^(|~|null|Null|NULL)$/.test(node.text);
}

;// CONCATENATED MODULE: ./build/dist/src/config/yaml-syntax.js

/** The parser's reasons in words that say what to do. Its own text may quote the file, so it is never passed on. */
const explanations = [
    {
        pattern: /^nesting exceeded/,
        code: 'too-deep',
        message: 'The YAML is nested deeper than 50 levels.',
        hint: 'A config needs 6 levels; look for brackets or indentation that never end.',
    },
    {
        pattern: /flow collection$/,
        message: 'A list or mapping in brackets is not closed.',
        hint: 'Close it with ] or }.',
    },
    {
        pattern: /^deficient indentation/,
        message: 'A bracket or quote that is opened above is not closed, or its lines are not indented.',
        hint: 'Close it with ], } or the same quote, or indent this line.',
    },
    {
        pattern: /^missed comma/,
        message: 'Two entries inside brackets have no comma between them.',
        hint: 'Write a comma between them, or close the bracket before.',
    },
    {
        pattern: /quoted scalar$/,
        message: 'A quoted text is not closed.',
        hint: 'Close it with the same quote.',
    },
    {
        pattern: /escape sequence|hexadecimal/,
        message: 'A backslash in a double-quoted text is followed by something that YAML does not know.',
        hint: 'Write \\\\ for a backslash, or use single quotes.',
    },
    {
        pattern: /JSON character|non-printable/,
        message: 'The text holds a character that YAML does not allow.',
        hint: 'Remove the character.',
    },
    {
        pattern: /indentation|block mapping entry|expected ':'|document separator/,
        message: 'The indentation or the punctuation does not fit the lines above; accepted are key: value and - item.',
        hint: 'Check the indentation of this line, the space after : and whether a value needs quotes.',
    },
    {
        pattern: /separator within a block mapping/,
        message: 'A colon is not followed by a space.',
        hint: 'Write key: value, or put the text in quotes.',
    },
    {
        pattern: /tag|directive|YAML version/i,
        code: 'yaml-tag',
        message: 'A YAML tag or directive is not accepted here.',
        hint: 'Put a text that starts with ! or % in quotes.',
    },
    {
        pattern: /alias|anchor/,
        code: 'yaml-alias',
        message: 'An alias or anchor (a value that starts with * or &) is malformed.',
        hint: 'Put a text that starts with * or & in quotes.',
    },
];
const otherwise = {
    message: 'The YAML cannot be read from here on.',
    hint: 'Check the punctuation of this line and the one above.',
};
/** A parse error as a diagnostic at its place; undefined for an error that is not the parser's. */
function syntaxDiagnostic(error, source, document) {
    if (!(error instanceof YAMLException))
        return undefined;
    const offset = document.offset + Math.min(error.mark?.position ?? 0, document.text.length);
    const tab = tabIndentation(source.text, offset);
    if (tab !== undefined) {
        return source.error('tab-indentation', tab, 'The line is indented with a tab; YAML accepts spaces only.', 'Replace the tab with spaces.');
    }
    const { code, message, hint } = explanations.find(({ pattern }) => pattern.test(error.reason)) ?? otherwise;
    return source.error(code ?? 'yaml-syntax', offset, message, hint);
}
/** Offset of the tab in the indentation of the line, if there is one. */
function tabIndentation(text, offset) {
    const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    const indentation = /^ *\t/.exec(text.slice(lineStart, lineStart + 1000));
    return indentation === null ? undefined : lineStart + indentation[0].length - 1;
}

;// CONCATENATED MODULE: ./build/dist/src/config/yaml-tree.js

const maxDepth = 50;
const maxAliases = 100;
const maxNodes = 50_000;
/** Builds the tree of one document from the parser's events, within the limits. */
class YamlTree {
    #source;
    #document;
    #diagnostics = [];
    #anchors = new Map();
    #frames = [];
    #aliases = 0;
    #root;
    constructor(source, document) {
        this.#source = source;
        this.#document = document;
    }
    read(events) {
        if (events.length > 2 * maxNodes)
            this.#refuse('too-many-nodes', 0, tooManyNodes, fewer);
        for (const event of events) {
            if (this.#diagnostics.length > 0)
                break;
            this.#take(event);
        }
        const diagnostics = this.#diagnostics;
        return this.#root === undefined || diagnostics.length > 0 ? { diagnostics } : { value: this.#root, diagnostics };
    }
    #take(event) {
        switch (event.type) {
            case EVENT_ID.DOCUMENT:
                this.#open('document', 0, undefined);
                return;
            case EVENT_ID.SEQUENCE:
            case EVENT_ID.MAPPING:
                this.#checkTag(event);
                this.#checkKeyKind(event.start);
                this.#open(event.type === EVENT_ID.SEQUENCE ? 'sequence' : 'mapping', event.start, this.#anchorOf(event));
                return;
            case EVENT_ID.SCALAR:
                this.#checkTag(event);
                this.#add(this.#scalar(event), { nodes: 1, depth: 1 }, this.#anchorOf(event));
                return;
            case EVENT_ID.ALIAS:
                this.#alias(this.#document.text.slice(event.anchorStart, event.anchorEnd), event.anchorStart - 1);
                return;
            case EVENT_ID.POP:
                this.#close();
        }
    }
    #open(kind, offset, anchor) {
        this.#frames.push({ kind, offset, anchor, items: [], entries: [], key: undefined, nodes: 1, depth: 1 });
    }
    #close() {
        const frame = this.#frames.pop();
        if (frame === undefined)
            return;
        if (frame.kind === 'document') {
            this.#root = frame.items[0];
            return;
        }
        const offset = this.#document.offset + frame.offset;
        const node = frame.kind === 'sequence'
            ? { kind: 'sequence', offset, items: frame.items }
            : { kind: 'mapping', offset, entries: frame.entries };
        this.#add(node, { nodes: frame.nodes, depth: frame.depth }, frame.anchor);
    }
    #scalar(event) {
        const { text: source } = this.#document;
        const text = getScalarValue(source, event);
        const offset = event.valueStart === -1 ? this.#emptyOffset(event) : event.valueStart;
        const isText = event.tagStart !== -1;
        const quote = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
        return {
            kind: 'scalar',
            text,
            plain: event.style === SCALAR_STYLE.PLAIN && !isText,
            verbatim: source.startsWith(text, offset),
            offset: this.#document.offset + (text === '' && quote === 1 ? offset - 1 : offset),
        };
    }
    /** An empty value is told at its key. */
    #emptyOffset(event) {
        if (event.tagStart !== -1)
            return event.tagStart;
        const frame = this.#frames.at(-1);
        if (frame?.key !== undefined)
            return frame.key.offset - this.#document.offset;
        return frame?.offset ?? 0;
    }
    #alias(name, offset) {
        this.#aliases += 1;
        const anchor = this.#anchors.get(name);
        if (this.#aliases > maxAliases) {
            this.#refuse('too-many-aliases', offset, `The document has more than ${maxAliases} aliases.`, 'Write the values out.');
        }
        else if (anchor === undefined) {
            const hint = 'Put a text that starts with * in quotes, such as "*".';
            this.#refuse('yaml-alias', offset, 'A value that starts with * is an alias in YAML, and no anchor of its name stands before it.', hint);
        }
        else {
            this.#add({ ...anchor.node, offset: this.#document.offset + offset }, anchor.extent, undefined);
        }
    }
    #add(node, extent, anchor) {
        if (anchor !== undefined)
            this.#anchors.set(anchor, { node, extent });
        const frame = this.#frames.at(-1);
        if (frame === undefined)
            return;
        frame.nodes += extent.nodes;
        frame.depth = Math.max(frame.depth, extent.depth + 1);
        const relative = node.offset - this.#document.offset;
        if (frame.nodes > maxNodes)
            this.#refuse('too-many-nodes', relative, tooManyNodes, fewer);
        else if (frame.depth > maxDepth + 1)
            this.#refuse('too-deep', relative, 'The YAML is nested deeper than 50 levels.', 'Write the aliases out.');
        else if (frame.kind !== 'mapping')
            frame.items.push(node);
        else if (frame.key === undefined)
            this.#startEntry(frame, node);
        else
            this.#endEntry(frame, frame.key, node);
    }
    #startEntry(frame, node) {
        if (node.kind === 'scalar')
            frame.key = node;
        else
            this.#refuse('yaml-key', node.offset - this.#document.offset, keyIsNoText, keyHint);
        if (frame.key?.plain === true && frame.key.text === '<<') {
            const hint = 'Write the keys out, or use defaults.';
            this.#refuse('merge-key', frame.key.offset - this.#document.offset, 'Merge keys (<<) are not part of YAML 1.2 and not accepted.', hint);
        }
    }
    #endEntry(frame, key, value) {
        frame.key = undefined;
        frame.entries.push({ key: key.text, keyOffset: key.offset, value });
    }
    #anchorOf(event) {
        return event.anchorStart === -1 ? undefined : this.#document.text.slice(event.anchorStart, event.anchorEnd);
    }
    #checkTag(event) {
        if (event.tagStart === -1)
            return;
        const tag = this.#document.text.slice(event.tagStart, event.tagEnd);
        const accepted = event.type === EVENT_ID.SCALAR ? ['!', '!!str'] : ['!', event.type === EVENT_ID.MAPPING ? '!!map' : '!!seq'];
        if (accepted.includes(tag))
            return;
        this.#refuse('yaml-tag', event.tagStart, 'A value that starts with ! is a tag in YAML; tags are not accepted.', 'Put a text that starts with ! in quotes.');
    }
    #checkKeyKind(offset) {
        const frame = this.#frames.at(-1);
        if (frame?.kind === 'mapping' && frame.key === undefined)
            this.#refuse('yaml-key', offset, keyIsNoText, keyHint);
    }
    #refuse(code, offset, message, hint) {
        this.#diagnostics.push(this.#source.error(code, this.#document.offset + offset, message, hint));
    }
}
const tooManyNodes = 'The document unfolds to more than 50,000 YAML nodes.';
const fewer = 'Use fewer aliases, or split the config into several files.';
const keyIsNoText = 'A key is a list or a mapping; accepted are plain words.';
const keyHint = 'A value that starts with [, { or ? needs quotes.';

;// CONCATENATED MODULE: ./build/dist/src/config/parse-yaml.js






/** Reads every YAML document of a file. After a syntax error the rest of that document is skipped, the next one is read. */
function parsedYaml(source) {
    const documents = [];
    const diagnostics = [];
    for (const document of documentTexts(source.text)) {
        const { value, diagnostics: found } = tree(source, document);
        diagnostics.push(...found);
        if (value === undefined || isNothing(value))
            continue;
        diagnostics.push(...duplicateKeys(value, source));
        documents.push(value);
    }
    return { documents, diagnostics };
}
function tree(source, document) {
    try {
        return new YamlTree(source, document).read(parseEvents(document.text, { maxDepth: maxDepth }));
    }
    catch (error) {
        const diagnostic = syntaxDiagnostic(error, source, document);
        if (diagnostic === undefined)
            throw error;
        return { diagnostics: [diagnostic] };
    }
}

;// CONCATENATED MODULE: ./build/dist/src/config/plain-value.js

/** What a node says, as JSON values: YAML 1.2 core rules for unquoted scalars. Whole numbers beyond 2^53 stay texts. */
function plainValue(node) {
    switch (node.kind) {
        case 'mapping':
            return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
        case 'sequence':
            return node.items.map(plainValue);
        case 'scalar':
            if (isNothing(node))
                return null;
            return node.plain ? plainScalar(node.text) : node.text;
    }
}
function plainScalar(text) {
    if (/^(true|True|TRUE)$/.test(text))
        return true;
    if (/^(false|False|FALSE)$/.test(text))
        return false;
    if (!/^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$/.test(text))
        return text;
    const value = Number(text);
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value;
}

;// CONCATENATED MODULE: ./build/dist/src/config/pointer.js
/** The path that a JSON pointer such as `/hooks/0/url` means. */
function pathOf(pointer) {
    return pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}
/** `hooks[0].url`, for people. */
function pathText(path) {
    return path.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}
/** What stands at a path; undefined where nothing does. */
function placeAt(root, path) {
    let place = { node: root, entry: undefined };
    for (const part of path)
        place = place === undefined ? undefined : childOf(place.node, part);
    return place;
}
function childOf(node, part) {
    if (node.kind === 'sequence') {
        const item = node.items[Number(part)];
        return item === undefined ? undefined : { node: item, entry: undefined };
    }
    const entry = node.kind === 'mapping' ? node.entries.findLast(({ key }) => key === part) : undefined;
    return entry === undefined ? undefined : { node: entry.value, entry };
}

;// CONCATENATED MODULE: ./build/dist/src/config/document-reader.js


/** Reads the values of one document by path, leaving out those that are already known to be wrong, and keeps what it finds. */
class DocumentReader {
    #root;
    #source;
    #wrong;
    #diagnostics = [];
    constructor(root, source, wrongPaths) {
        this.#root = root;
        this.#source = source;
        this.#wrong = new Set(wrongPaths.flatMap((path) => path.map((_, index) => path.slice(0, index + 1).join('/'))));
    }
    get diagnostics() {
        return this.#diagnostics;
    }
    /** Whether anything at or below the path is wrong. */
    isWrong(path) {
        return this.#wrong.has(path.join('/'));
    }
    /** The value at a path; undefined where there is none or where it is wrong. */
    value(path) {
        const place = this.isWrong(path) ? undefined : placeAt(this.#root, path);
        return place === undefined ? undefined : plainValue(place.node);
    }
    /** The text of a scalar as written, digits of numbers included. */
    text(path) {
        const node = this.isWrong(path) ? undefined : placeAt(this.#root, path)?.node;
        return node?.kind === 'scalar' ? { value: node.text, location: this.#source.locationOf(node.offset) } : undefined;
    }
    /** The texts of a list; of a single text where lists may be left out. */
    texts(path) {
        const node = placeAt(this.#root, path)?.node;
        if (node?.kind === 'scalar')
            return [this.text(path)].filter((text) => text !== undefined);
        const items = node?.kind === 'sequence' ? node.items : [];
        return items.map((_, index) => this.text([...path, String(index)])).filter((text) => text !== undefined);
    }
    keys(path) {
        const node = placeAt(this.#root, path)?.node;
        return node?.kind === 'mapping' ? [...new Set(node.entries.map(({ key }) => key))] : [];
    }
    length(path) {
        const node = placeAt(this.#root, path)?.node;
        return node?.kind === 'sequence' ? node.items.length : 0;
    }
    has(path) {
        return placeAt(this.#root, path) !== undefined;
    }
    /** Where the value at a path stands, or its key. Falls back to the start of the document. */
    location(path, part = 'value', index = 0) {
        const place = placeAt(this.#root, path) ?? { node: this.#root, entry: undefined };
        const key = part === 'key' ? place.entry?.keyOffset : undefined;
        const inside = index > 0 && place.node.kind === 'scalar' && place.node.verbatim ? index : 0;
        return this.#source.locationOf(key ?? place.node.offset + inside);
    }
    tell(severity, code, location, message, hint) {
        this.#diagnostics.push({ severity, code, message, ...(hint === undefined ? {} : { hint }), location });
    }
}

;// CONCATENATED MODULE: ./build/dist/src/config/misplaced-variables.js

/** Every `${…}` outside the keys whose variables are filled in: it would be taken literally. */
function misplacedVariables(root, source) {
    const findings = [];
    const visit = (node, path) => {
        if (node.kind === 'mapping')
            for (const { key, value } of node.entries)
                visit(value, [...path, key]);
        if (node.kind === 'sequence')
            for (const [index, item] of node.items.entries())
                visit(item, [...path, String(index)]);
        if (node.kind !== 'scalar' || takesVariables(path) || !looksLikeVariable(node.text))
            return;
        const message = 'A ${…} stands where variables are not filled in; they are read in url, previous_urls, secret, username and password only.';
        const hint = 'Write the value out, or move the variable.';
        findings.push({ path, diagnostic: source.error('misplaced-variable', node.offset, message, hint) });
    };
    visit(root, []);
    return findings;
}
function takesVariables(path) {
    const key = path[2] ?? '';
    if (path[0] !== 'hooks')
        return false;
    if (path.length === 3)
        return ['url', 'secret', 'username', 'password', 'previous_urls'].includes(key);
    return path.length === 4 && key === 'previous_urls';
}

;// CONCATENATED MODULE: ./build/dist/src/config/read-events.js



/** The events of a hook, once each. Names that the catalogue lacks are warnings: GitHub adds events several times a year. */
function eventsAt(reader, path) {
    const events = new Map();
    for (const event of reader.texts(path)) {
        const first = events.get(event.value);
        if (first !== undefined)
            tellDuplicate(reader, event, first);
        else
            events.set(event.value, event);
    }
    const wildcard = events.get('*');
    if (wildcard !== undefined && events.size > 1) {
        const hint = 'Remove the names, or remove "*".';
        reader.tell('error', 'wildcard-with-names', wildcard.location, 'The event "*" means all events and stands alone; here it stands beside names.', hint);
    }
    for (const event of events.values())
        if (event.value !== '*' && !isKnownEvent(event.value))
            tellUnknown(reader, event);
    return [...events.values()];
}
function tellDuplicate(reader, { value, location }, first) {
    const place = `${first.location.line}:${first.location.column}`;
    reader.tell('warning', 'duplicate-event', location, `The event ${value} is listed twice, first at ${place}.`, 'Remove one of the two.');
}
function tellUnknown(reader, { value, location }) {
    const suggestion = nearest(value, eventNames);
    reader.tell('warning', 'unknown-event', location, `The event ${shownValue(value)} is not one that this version knows; GitHub refuses a hook with an event that it does not know.`, suggestion === undefined
        ? 'Check the name in the list of webhook events at docs.github.com.'
        : `Did you mean ${suggestion}?`);
}

;// CONCATENATED MODULE: ./build/dist/src/config/read-selector.js
const selectorKeys = ['organization', 'repository', 'global'];
/** Which targets a document names; undefined where that is wrong. */
function selectorOf(reader) {
    const given = selectorKeys.filter((key) => reader.has([key]));
    const [first, second] = given;
    if (first === undefined)
        return { kind: 'default' };
    if (second !== undefined) {
        const { line } = reader.location([first], 'key');
        reader.tell('error', 'several-selectors', reader.location([second], 'key'), `The document already names ${first} in line ${line}; it names one kind of target: organization, repository or global.`, 'Put the other kind into a document of its own, after a line with ---.');
        return undefined;
    }
    if (reader.isWrong([first]))
        return undefined;
    if (first === 'global')
        return { kind: 'global' };
    if (first === 'organization')
        return { kind: 'organization', names: reader.texts(['organization']) };
    const patterns = reader.texts(['repository']);
    if (patterns.some(({ value }) => !value.startsWith('!')))
        return { kind: 'repository', patterns };
    const hint = 'Add a repository or a pattern such as "acme/*".';
    reader.tell('error', 'only-exclusions', reader.location(['repository']), 'The list of repositories only excludes, so it matches none.', hint);
    return undefined;
}
/** Whether the document may speak of more than one target. */
function namesSeveralTargets(selector) {
    if (selector.kind === 'organization')
        return selector.names.length > 1;
    if (selector.kind !== 'repository')
        return false;
    return selector.patterns.length > 1 || selector.patterns.some(({ value }) => value.includes('*'));
}

;// CONCATENATED MODULE: ./build/dist/src/config/read-settings.js



/** What a document says of its targets as a whole. */
function settingsOf(reader) {
    return {
        unmanaged: located(reader, ['unmanaged']),
        maxDeletions: located(reader, ['max_deletions']),
        ignore: reader.texts(['ignore']).filter((glob) => read_settings_isGlob(reader, 'url', glob)),
        policy: policyOf(reader),
    };
}
/** The policy of a config or of a policy file. */
function policyOf(reader) {
    const levels = new Map();
    for (const rule of leveledRules) {
        const level = located(reader, ['policy', rule]);
        if (level !== undefined)
            levels.set(rule, level);
    }
    return { allowedHosts: allowedHosts(reader), levels };
}
/** The value at a path, which the schema has checked. */
function located(reader, path) {
    const value = reader.value(path);
    if (value === undefined || value === null)
        return undefined;
    return { value: value, location: reader.location(path) };
}
function allowedHosts(reader) {
    const path = ['policy', 'allowed_hosts'];
    if (!reader.has(path))
        return undefined;
    const hosts = reader.texts(path).filter((glob) => read_settings_isGlob(reader, 'host', glob));
    return { value: hosts.map(({ value }) => value.toLowerCase()), location: reader.location(path) };
}
function read_settings_isGlob(reader, subject, { value, location }) {
    const problem = globProblem(value, subject);
    if (problem === undefined)
        return true;
    const hint = subject === 'url' ? 'Write it like https://*.codecov.io/**.' : 'Write it like *.acme.example, in quotes.';
    reader.tell('error', 'invalid-glob', location, `The pattern ${shownValue(value)} ${problem}.`, hint);
    return false;
}

;// CONCATENATED MODULE: ./build/dist/src/config/read-waivers.js
/** The waivers of a hook, sorted as the file has them. */
function waiversAt(reader, path) {
    return reader
        .keys(path)
        .map((rule) => waiverAt(reader, [...path, rule], rule))
        .filter((waiver) => waiver !== undefined);
}
function waiverAt(reader, path, rule) {
    if (reader.isWrong(path))
        return undefined;
    const location = reader.location(path, 'key');
    const reason = reader.text(path) ?? reader.text([...path, 'reason']);
    if (reason === undefined)
        return undefined;
    const until = reader.text([...path, 'until']);
    if (until === undefined)
        return { rule, reason: reason.value, location };
    if (isDay(until.value))
        return { rule, reason: reason.value, until: until.value, location };
    reader.tell('error', 'invalid-date', until.location, `The date ${until.value} is not in the calendar; accepted is YYYY-MM-DD.`, 'Write the last day on which the waiver holds.');
    return undefined;
}
function isDay(text) {
    const date = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./build/dist/src/config/read-hook.js






/** One entry of `hooks`, with the defaults of its document; undefined where its URL is wrong. Other wrong values are left out. */
function hookAt(reader, path, selector) {
    const url = templateAt(reader, [...path, 'url']);
    const id = reader.text([...path, 'id']);
    if (id !== undefined && selector !== undefined && namesSeveralTargets(selector)) {
        const hint = 'Put this hook into a document for its one target.';
        reader.tell('error', 'id-for-several-targets', id.location, 'An id pins one live hook, but the document names several targets.', hint);
    }
    const identity = { location: reader.location(path), id, description: reader.text([...path, 'description'])?.value };
    if (reader.value([...path, 'state']) === 'absent')
        return url && { ...identity, url, state: 'absent' };
    const rest = presentPart(reader, path, selector);
    return url && { ...identity, url, ...rest };
}
function presentPart(reader, path, selector) {
    const contentType = contentTypeAt(reader, path);
    const events = eventsAt(reader, [...path, 'events']);
    const count = reader.length([...path, 'previous_urls']);
    const previousUrls = Array.from({ length: count }, (_, index) => templateAt(reader, [...path, 'previous_urls', String(index)]));
    return {
        state: 'present',
        contentType,
        events,
        previousUrls: previousUrls.filter((template) => template !== undefined),
        insecureSsl: [true, 1, '1'].includes((setting(reader, path, 'insecure_ssl') ?? false)),
        active: (setting(reader, path, 'active') ?? true) === true,
        secret: secretAt(reader, [...path, 'secret']),
        username: credentialAt(reader, [...path, 'username'], selector),
        password: credentialAt(reader, [...path, 'password'], selector),
        ping: located(reader, [...path, 'ping'])?.value,
        waivers: waiversAt(reader, [...path, 'waivers']),
    };
}
/** A key of the hook, else of the document's defaults. */
function setting(reader, path, key) {
    return reader.value([...path, key]) ?? reader.value(['defaults', key]);
}
function contentTypeAt(reader, path) {
    const contentType = setting(reader, path, 'content_type');
    if (contentType === 'json' || contentType === 'form')
        return contentType;
    const wrong = [
        [...path, 'content_type'],
        [...path, 'state'],
        ['defaults', 'content_type'],
    ];
    if (!wrong.some((place) => reader.isWrong(place))) {
        reader.tell('error', 'missing-content-type', reader.location(path), 'The key content_type is set neither here nor in defaults; accepted is json or form.', 'Add content_type: json to the hook or to defaults. GitHub itself would take form.');
    }
    return 'json';
}
function templateAt(reader, path) {
    const text = reader.text(path);
    if (text === undefined)
        return undefined;
    const problems = templateProblems(text.value);
    for (const { code, message, hint, index } of problems) {
        reader.tell('error', code, reader.location(path, 'value', index), message, hint);
    }
    if (problems.length > 0)
        return undefined;
    const template = { location: text.location, parts: templateParts(text.value) };
    const findings = literalUrlFindings(template);
    for (const { code, message, hint } of findings)
        reader.tell('error', code, text.location, message, hint);
    return findings.length > 0 ? undefined : template;
}
function secretAt(reader, path) {
    const text = reader.text(path);
    if (text === undefined)
        return { kind: 'absent' };
    return text.value === 'none' ? { kind: 'none' } : (variableOf(reader, text) ?? { kind: 'absent' });
}
function credentialAt(reader, path, selector) {
    const text = reader.text(path);
    if (text === undefined)
        return undefined;
    if (selector?.kind === 'repository' || selector?.kind === 'global') {
        const message = `The key ${path.at(-1)} is for hooks of organizations only; this document names ${selector.kind === 'global' ? 'global hooks' : 'repositories'}.`;
        reader.tell('error', 'credentials-for-organizations', reader.location(path, 'key'), message, 'Remove the key.');
    }
    return variableOf(reader, text);
}
function variableOf(reader, { value, location }) {
    for (const { code, message, hint } of templateProblems(value))
        reader.tell('error', code, location, message, hint);
    const part = templateParts(value)[0];
    return part?.kind === 'variable' ? { kind: 'variable', value: part.name, location } : undefined;
}

;// CONCATENATED MODULE: ./build/dist/src/config/accepted.js

const level = { accepted: 'error, warn or off', hint: 'To excuse one hook, use its waivers.' };
const waiver = { accepted: 'a reason in words, or {reason, until: YYYY-MM-DD}' };
const accepted_flag = {
    accepted: 'true or false',
    hint: 'Unquoted words such as yes, no, on and off are texts in YAML 1.2.',
};
const accepted_variable = { accepted: 'one ${NAME} and nothing else' };
const rule = { accepted: `a rule name: allowed_hosts, ${leveledRules.join(', ')}` };
/** By path, where `*` is any index or key; the first row that fits holds. */
const accepted_rows = [
    [
        'organization',
        { accepted: 'the name of an organization, or a list of names', hint: 'Write acme or [acme, acme-labs].' },
    ],
    ['organization.*', { accepted: 'the name of an organization', hint: 'Write the name as in github.com/NAME.' }],
    [
        'repository',
        {
            accepted: 'owner/name, or a list with at least one of them',
            hint: 'Write acme/api or ["acme/*", "!acme/sandbox-*"].',
        },
    ],
    [
        'repository.*',
        {
            accepted: 'owner/name, where the name may hold * and a ! at the start excludes',
            hint: 'Write acme/api, "acme/*" or "!acme/sandbox-*".',
        },
    ],
    ['global', { accepted: 'true', hint: 'Leave the key out for hooks that are not global.' }],
    ['defaults', { accepted: 'a mapping with content_type, insecure_ssl and active' }],
    ['unmanaged', { accepted: 'ignore, report, drift, deactivate or delete' }],
    ['ignore', { accepted: 'a list of URL globs', hint: 'Write [https://*.codecov.io/**].' }],
    ['ignore.*', { accepted: 'a URL glob', hint: 'Write it like https://*.codecov.io/**.' }],
    ['max_deletions', { accepted: 'a whole number from 0 on' }],
    ['policy', { accepted: 'a mapping of rules to error, warn or off' }],
    ['policy.allowed_hosts', { accepted: 'a list with at least one host glob', hint: 'Write ["*.acme.example"].' }],
    ['policy.allowed_hosts.*', { accepted: 'a host glob', hint: 'Write it like *.acme.example, in quotes.' }],
    ['policy.*', level],
    ['hooks', { accepted: 'a list of hooks', hint: 'Write [] for none.' }],
    ['hooks.*', { accepted: 'a mapping with url, events and other keys of a hook' }],
    ['hooks.*.url', { accepted: 'an http or https URL' }],
    [
        'hooks.*.events',
        { accepted: 'a list with at least one event name, or ["*"]', hint: 'Write [push, pull_request].' },
    ],
    ['hooks.*.events.*', { accepted: 'one event name', hint: 'Write one name an entry, such as [push, pull_request].' }],
    ['hooks.*.secret', { accepted: 'one ${NAME} and nothing else, or none' }],
    ['hooks.*.username', accepted_variable],
    ['hooks.*.password', accepted_variable],
    ['hooks.*.state', { accepted: 'present or absent' }],
    ['hooks.*.previous_urls', { accepted: 'a list of http or https URLs' }],
    ['hooks.*.previous_urls.*', { accepted: 'an http or https URL' }],
    ['hooks.*.id', { accepted: 'the id of a live hook, in digits' }],
    ['hooks.*.description', { accepted: 'text', hint: 'Put it in quotes.' }],
    ['hooks.*.ping', accepted_flag],
    ['hooks.*.waivers', { accepted: 'a mapping of rules to reasons' }],
    ['hooks.*.waivers.*', waiver],
    ['hooks.*.waivers.*.reason', { accepted: 'a reason in words' }],
    ['hooks.*.waivers.*.until', { accepted: 'a date as YYYY-MM-DD' }],
    ['allowed_targets', { accepted: 'a list with at least one target', hint: 'Write [acme, "acme/*"].' }],
    ['allowed_targets.*', { accepted: 'an organization, owner/name with globs, or global' }],
    ['allow_waivers', { accepted: 'true, false or a list of rules' }],
    ['allow_waivers.*', rule],
    ['**.content_type', { accepted: 'json or form' }],
    ['**.insecure_ssl', { ...accepted_flag, accepted: 'true or false (also 0 and 1)' }],
    ['**.active', accepted_flag],
    [
        '',
        { accepted: 'a mapping with the key hooks', hint: 'A config starts with keys such as organization: and hooks:.' },
    ],
];
/** What the config accepts at a path. */
function acceptedAt(path) {
    return accepted_rows.find(([pattern]) => fits(pattern, path))?.[1] ?? { accepted: 'another value' };
}
function fits(pattern, path) {
    if (pattern.startsWith('**.'))
        return path.at(-1) === pattern.slice(3);
    const parts = pattern === '' ? [] : pattern.split('.');
    return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
}

;// CONCATENATED MODULE: ./build/dist/src/config/credential-findings.js


/** Codes by key. */
const credential_findings_codes = {
    secret: { empty: 'empty-secret', literal: 'literal-secret' },
    username: { empty: 'empty-username', literal: 'literal-username' },
    password: { empty: 'empty-password', literal: 'literal-password' },
};
/** Why the value of a credential key is refused, in words that never repeat it; undefined for other keys. */
function credentialFinding(path, node, source) {
    const key = path[2];
    if (path[0] !== 'hooks' || path.length !== 3 || key === undefined || !Object.hasOwn(credential_findings_codes, key))
        return undefined;
    const { empty = '', literal = '' } = credential_findings_codes[key] ?? {};
    const accepted = key === 'secret' ? 'one ${NAME} and nothing else, or none' : 'one ${NAME} and nothing else';
    if (isNothing(node) || (node.kind === 'scalar' && node.text.trim() === '')) {
        const hint = key === 'secret'
            ? 'Leave the key out to keep the live secret as it is, or write secret: none for a hook that must have none.'
            : `Leave the key out, or name a variable.`;
        return source.error(empty, node.offset, `The ${key} is empty; accepted is ${accepted}.`, hint);
    }
    const text = node.kind === 'scalar' ? node.text.trim() : '';
    if (text.toLowerCase() === 'none' && key === 'secret') {
        return source.error('invalid-value', node.offset, `The secret is ${text}; accepted is ${accepted}.`, 'Write none in lower case.');
    }
    if (/^\s*(\$\{[A-Z0-9_]+\}\s*){2,}$/.test(text)) {
        const hint = 'Put the whole value into one variable.';
        return source.error('invalid-value', node.offset, `The ${key} holds several variables; accepted is ${accepted}.`, hint);
    }
    const problem = /^(\$\{[^}]*\}+|\$[A-Z][A-Z0-9_]*)$/.test(text) ? templateProblem(text) : undefined;
    if (problem !== undefined)
        return source.error(problem.code, node.offset, problem.message, problem.hint);
    return source.error(literal, node.offset, `The ${key} is written out in the file (not repeated here); accepted is ${accepted}.`, `Put the value into a secret of the repository, pass it to the step as an environment variable, write \${NAME} here, and replace the value, since the file's history keeps it.`);
}

// EXTERNAL MODULE: ./build/dist/schema/config.schema.json
var config_schema = __nccwpck_require__(6363);
;// CONCATENATED MODULE: ./build/dist/src/config/schema-places.js

const root = config_schema;
/** Keys that the schema knows at a path. */
function keysAt(kind, path) {
    let part = kind === 'config' ? root : root.$defs.policy_file;
    for (const key of path)
        part = resolved(/^\d+$/.test(key) ? part?.items : part?.properties?.[key]);
    return Object.keys(part?.properties ?? {});
}
/** Where else in a config a key may stand, for people; undefined for nowhere. */
function rightPlaceOf(key) {
    const places = [
        [[], 'the top level of the document'],
        [['hooks', '0'], 'a hook below hooks'],
        [['policy'], 'policy'],
        [['defaults'], 'defaults'],
    ];
    return places.find(([path]) => keysAt('config', path).includes(key))?.[1];
}
function resolved(part) {
    const name = part?.$ref?.replace('#/$defs/', '');
    return name === undefined ? part : root.$defs[name];
}

;// CONCATENATED MODULE: ./build/dist/src/config/schema-validator.generated.js
// Made by scripts/generate.ts from schema/config.schema.json with ajv (MIT). Edits by hand are lost.
// @ts-nocheck

const validateConfig = validate20;
const schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:hookherd:config", "title": "Hookherd config", "description": "The GitHub webhooks that should exist. One YAML document describes one kind of target.", "type": "object", "additionalProperties": false, "properties": { "organization": { "title": "Organizations", "description": "An organization, or a list of them that get the same hooks. Default: the owner of the repository that runs the workflow.", "type": ["string", "array"], "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$", "minItems": 1, "items": { "title": "Organization", "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$", "examples": ["acme"] }, "examples": ["acme", ["acme", "acme-labs"]] }, "repository": { "title": "Repositories", "description": "`owner/name`, or a list of them. In names `*` stands for text without `.` and `**` for any text; `!` at the start excludes.", "type": ["string", "array"], "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$", "minItems": 1, "items": { "title": "Repository", "type": "string", "pattern": "^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$", "examples": ["acme/api"] }, "examples": ["acme/api", ["acme/*", "!acme/sandbox-*"]] }, "global": { "title": "Global hooks", "description": "The hooks of a whole GitHub Enterprise Server.", "const": true, "examples": [true] }, "defaults": { "title": "Defaults", "description": "Values for the hooks of this document that do not set them.", "type": "object", "additionalProperties": false, "properties": { "content_type": { "$ref": "#/$defs/content_type" }, "insecure_ssl": { "$ref": "#/$defs/insecure_ssl" }, "active": { "$ref": "#/$defs/active" } }, "examples": [{ "content_type": "json" }] }, "unmanaged": { "$ref": "#/$defs/unmanaged_rule" }, "ignore": { "title": "Ignored hooks", "description": "URL globs of live hooks that are left alone whatever happens.", "type": "array", "items": { "title": "URL glob", "type": "string", "pattern": "\\S", "examples": ["https://*.codecov.io/**"] }, "examples": [["https://*.codecov.io/**"]] }, "max_deletions": { "$ref": "#/$defs/max_deletions" }, "policy": { "$ref": "#/$defs/policy" }, "hooks": { "title": "Hooks", "description": "The hooks that should exist, or that must not. An empty list declares none.", "type": "array", "items": { "$ref": "#/$defs/hook" }, "examples": [[{ "url": "https://ci.acme.example/github", "events": ["push"], "content_type": "json", "secret": "${CI_HOOK_SECRET}" }]] } }, "not": { "anyOf": [{ "required": ["organization", "repository"] }, { "required": ["organization", "global"] }, { "required": ["repository", "global"] }] }, "examples": [{ "organization": "acme", "defaults": { "content_type": "json" }, "unmanaged": "report", "hooks": [{ "url": "https://ci.acme.example/github", "events": ["push", "pull_request"], "secret": "${CI_HOOK_SECRET}" }] }], "$defs": { "hook": { "title": "Hook", "description": "One hook. Keys are those of the REST API.", "type": "object", "additionalProperties": false, "required": ["url"], "if": { "required": ["state"], "properties": { "state": { "const": "absent" } } }, "else": { "required": ["events"] }, "properties": { "url": { "title": "Where deliveries go", "description": "An http or https URL. It may hold `${NAME}`, and `$$` is a literal `$`.", "type": "string", "pattern": "\\S", "examples": ["https://ci.acme.example/github", "https://siem.acme.example/ingest/${SIEM_TOKEN}"] }, "events": { "title": "Events", "description": "Names of webhook events, or `*` alone for all of them. Required unless `state` is `absent`.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/event" }, "examples": [["push", "pull_request"], ["*"]] }, "content_type": { "$ref": "#/$defs/content_type" }, "insecure_ssl": { "$ref": "#/$defs/insecure_ssl" }, "active": { "$ref": "#/$defs/active" }, "secret": { "title": "Secret", "description": "One `${NAME}`, or `none` where the hook must have no secret. Left out, the live secret is left as it is.", "type": "string", "pattern": "^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$", "examples": ["${CI_HOOK_SECRET}", "none"] }, "state": { "title": "State", "description": "`absent` deletes the hook. Default: `present`.", "enum": ["present", "absent"], "default": "present", "examples": ["absent"] }, "username": { "title": "User name", "description": "One `${NAME}`. Organization hooks only; sent when the hook is created, never compared.", "type": "string", "pattern": "^\\$\\{[A-Z][A-Z0-9_]*\\}$", "examples": ["${CI_HOOK_USER}"] }, "password": { "title": "Password", "description": "One `${NAME}`. Organization hooks only; sent when the hook is created, never compared.", "type": "string", "pattern": "^\\$\\{[A-Z][A-Z0-9_]*\\}$", "examples": ["${CI_HOOK_PASSWORD}"] }, "previous_urls": { "title": "Previous URLs", "description": "URLs that this hook may still live under; it is renamed in place and keeps its id and secret.", "type": "array", "items": { "title": "Previous URL", "type": "string", "pattern": "\\S", "examples": ["https://old-ci.acme.example/github"] }, "examples": [["https://old-ci.acme.example/github"]] }, "id": { "title": "Id of the live hook", "description": "Pins the hook to one live hook of one target.", "type": ["integer", "string"], "minimum": 1, "pattern": "^[1-9][0-9]*$", "examples": [12345678] }, "description": { "title": "Description", "description": "Text for people, shown in plans.", "type": "string", "examples": ["Starts builds on the CI cluster"] }, "ping": { "title": "Ping", "description": "Whether this hook is pinged after an apply; overrides the `ping` of the run.", "type": "boolean", "examples": [true] }, "waivers": { "title": "Waivers", "description": "Policy rules that this hook may break, each with the reason.", "type": "object", "additionalProperties": false, "properties": { "allowed_hosts": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `allowed_hosts`." }, "event_capacity": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `event_capacity`." }, "forbid_credentials_in_url": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `forbid_credentials_in_url`." }, "forbid_private_hosts": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `forbid_private_hosts`." }, "forbid_wildcard_events": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `forbid_wildcard_events`." }, "overlapping_hooks": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `overlapping_hooks`." }, "require_https": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `require_https`." }, "require_secret": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `require_secret`." }, "require_ssl_verification": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `require_ssl_verification`." }, "unavailable_events": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `unavailable_events`." } }, "examples": [{ "forbid_wildcard_events": "The SIEM archives everything" }] } }, "examples": [{ "url": "https://ci.acme.example/github", "events": ["push"], "content_type": "json", "secret": "${CI_HOOK_SECRET}" }, { "url": "https://gone.example/hook", "state": "absent" }] }, "event": { "title": "Event", "description": "The name of a webhook event. Names that are not listed are accepted with a warning, since GitHub adds events.", "anyOf": [{ "enum": ["*", "branch_protection_configuration", "branch_protection_rule", "bypass_request_secret_scanning", "cache_sync", "check_run", "check_suite", "code_scanning_alert", "commit_comment", "create", "custom_property", "custom_property_values", "delete", "dependabot_alert", "deploy_key", "deployment", "deployment_protection_rule", "deployment_review", "deployment_status", "discussion", "discussion_comment", "dismissal_request_code_scanning", "dismissal_request_dependabot", "dismissal_request_secret_scanning", "enterprise", "exemption_request_push_ruleset", "fork", "github_app_authorization", "gollum", "installation", "installation_repositories", "installation_target", "issue_comment", "issue_dependencies", "issue_relates_to", "issues", "label", "marketplace_purchase", "member", "membership", "merge_group", "meta", "milestone", "org_block", "organization", "organization_custom_property", "organization_custom_property_values", "package", "page_build", "personal_access_token_request", "ping", "project", "project_card", "project_column", "projects_v2", "projects_v2_item", "projects_v2_status_update", "public", "pull_request", "pull_request_review", "pull_request_review_comment", "pull_request_review_thread", "push", "registry_package", "release", "repository", "repository_advisory", "repository_dispatch", "repository_import", "repository_ruleset", "repository_vulnerability_alert", "secret_scanning_alert", "secret_scanning_alert_location", "secret_scanning_scan", "security_advisory", "security_and_analysis", "sponsorship", "star", "status", "sub_issues", "team", "team_add", "user", "watch", "workflow_dispatch", "workflow_job", "workflow_run"] }, { "type": "string", "pattern": "^[A-Za-z0-9_.-]+$" }], "examples": ["push"] }, "content_type": { "title": "Content type", "description": "How the payload is sent: as JSON, or as a form with the JSON in `payload`.", "enum": ["json", "form"], "examples": ["json"] }, "insecure_ssl": { "title": "Insecure SSL", "description": "Whether the certificate of the receiver goes unchecked. Default: false.", "enum": [false, true, 0, 1, "0", "1"], "default": false, "examples": [false] }, "active": { "title": "Active", "description": "Whether deliveries are sent. Default: true.", "type": "boolean", "default": true, "examples": [false] }, "unmanaged_rule": { "title": "Unmanaged hooks", "description": "What happens to live hooks that no entry names. Default: `report`.", "enum": ["ignore", "report", "drift", "deactivate", "delete"], "default": "report", "examples": ["report"] }, "max_deletions": { "title": "Most deletions", "description": "Deletions and deactivations allowed in one run for one target; above it the target is not written. Default: 3.", "type": "integer", "minimum": 0, "default": 3, "examples": [3] }, "level": { "title": "Level", "description": "`error` fails the run, `warn` is told, `off` is not checked.", "enum": ["error", "warn", "off"], "examples": ["warn"] }, "policy": { "title": "Policy", "description": "What hooks may look like. Each rule is `error`, `warn` or `off`.", "type": "object", "additionalProperties": false, "properties": { "allowed_hosts": { "title": "Allowed hosts", "description": "Host globs; deliveries to other hosts are errors. `*.acme.example` does not include `acme.example`.", "type": "array", "minItems": 1, "items": { "title": "Host glob", "type": "string", "pattern": "\\S", "examples": ["*.acme.example"] }, "examples": [["*.acme.example", "hooks.slack.com"]] }, "event_capacity": { "$ref": "#/$defs/level", "title": "event_capacity", "description": "No event has more hooks than GitHub allows (20, on GHES 250). Default: `error`." }, "forbid_credentials_in_url": { "$ref": "#/$defs/level", "title": "forbid_credentials_in_url", "description": "URLs hold no user info and no token-like query values. Default: `warn`." }, "forbid_private_hosts": { "$ref": "#/$defs/level", "title": "forbid_private_hosts", "description": "Hosts are reachable from the internet: no localhost and no private address. Default: `warn`." }, "forbid_wildcard_events": { "$ref": "#/$defs/level", "title": "forbid_wildcard_events", "description": "Hooks name their events instead of `*`. Default: `off`." }, "overlapping_hooks": { "$ref": "#/$defs/level", "title": "overlapping_hooks", "description": "No two hooks send the same event to one URL. Default: `warn`." }, "require_https": { "$ref": "#/$defs/level", "title": "require_https", "description": "URLs use https. Default: `warn`." }, "require_secret": { "$ref": "#/$defs/level", "title": "require_secret", "description": "Hooks declare a secret. Default: `warn`." }, "require_ssl_verification": { "$ref": "#/$defs/level", "title": "require_ssl_verification", "description": "`insecure_ssl` is false. Default: `warn`." }, "unavailable_events": { "$ref": "#/$defs/level", "title": "unavailable_events", "description": "Events are ones that this kind of target can have. Default: `error`." } }, "examples": [{ "allowed_hosts": ["*.acme.example"], "require_secret": "error" }] }, "waiver": { "title": "Waiver", "description": "The reason, or the reason and the last day on which the waiver holds.", "type": ["string", "object"], "pattern": "\\S", "additionalProperties": false, "required": ["reason"], "properties": { "reason": { "title": "Reason", "description": "Why the rule may be broken.", "type": "string", "pattern": "\\S", "examples": ["The SIEM archives everything"] }, "until": { "title": "Last day", "description": "The last day on which the waiver holds, as YYYY-MM-DD.", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2030-12-31"] } }, "examples": ["The SIEM archives everything", { "reason": "Certificate on order", "until": "2030-12-31" }] }, "policy_file": { "title": "Hookherd policy file", "description": "Limits on a config, owned by others than the config. The stricter of the two holds.", "type": "object", "additionalProperties": false, "properties": { "policy": { "$ref": "#/$defs/policy" }, "allowed_targets": { "title": "Allowed targets", "description": "Names of targets that a config may have: organizations, `owner/name` with globs, `global`.", "type": "array", "minItems": 1, "items": { "title": "Target", "type": "string", "pattern": "^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$", "examples": ["acme/*"] }, "examples": [["acme", "acme/*"]] }, "max_deletions": { "$ref": "#/$defs/max_deletions", "title": "Most deletions" }, "unmanaged": { "$ref": "#/$defs/unmanaged_rule", "description": "The mildest rule that a config may have." }, "allow_waivers": { "title": "Allow waivers", "description": "Whether hooks may waive rules: `true`, `false`, or the rules that they may waive. Default: true.", "type": ["boolean", "array"], "items": { "title": "Rule", "enum": ["allowed_hosts", "event_capacity", "forbid_credentials_in_url", "forbid_private_hosts", "forbid_wildcard_events", "overlapping_hooks", "require_https", "require_secret", "require_ssl_verification", "unavailable_events"], "examples": ["require_https"] }, "default": true, "examples": [false, ["require_https"]] } }, "examples": [{ "policy": { "require_https": "error" }, "allowed_targets": ["acme"], "max_deletions": 1, "unmanaged": "drift", "allow_waivers": false }] } } };
const schema32 = { "title": "Content type", "description": "How the payload is sent: as JSON, or as a form with the JSON in `payload`.", "enum": ["json", "form"], "examples": ["json"] };
const schema33 = { "title": "Insecure SSL", "description": "Whether the certificate of the receiver goes unchecked. Default: false.", "enum": [false, true, 0, 1, "0", "1"], "default": false, "examples": [false] };
const schema34 = { "title": "Active", "description": "Whether deliveries are sent. Default: true.", "type": "boolean", "default": true, "examples": [false] };
const schema35 = { "title": "Unmanaged hooks", "description": "What happens to live hooks that no entry names. Default: `report`.", "enum": ["ignore", "report", "drift", "deactivate", "delete"], "default": "report", "examples": ["report"] };
const schema36 = { "title": "Most deletions", "description": "Deletions and deactivations allowed in one run for one target; above it the target is not written. Default: 3.", "type": "integer", "minimum": 0, "default": 3, "examples": [3] };
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$", "u");
const pattern7 = new RegExp("^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$", "u");
const pattern8 = new RegExp("\\S", "u");
const schema37 = { "title": "Policy", "description": "What hooks may look like. Each rule is `error`, `warn` or `off`.", "type": "object", "additionalProperties": false, "properties": { "allowed_hosts": { "title": "Allowed hosts", "description": "Host globs; deliveries to other hosts are errors. `*.acme.example` does not include `acme.example`.", "type": "array", "minItems": 1, "items": { "title": "Host glob", "type": "string", "pattern": "\\S", "examples": ["*.acme.example"] }, "examples": [["*.acme.example", "hooks.slack.com"]] }, "event_capacity": { "$ref": "#/$defs/level", "title": "event_capacity", "description": "No event has more hooks than GitHub allows (20, on GHES 250). Default: `error`." }, "forbid_credentials_in_url": { "$ref": "#/$defs/level", "title": "forbid_credentials_in_url", "description": "URLs hold no user info and no token-like query values. Default: `warn`." }, "forbid_private_hosts": { "$ref": "#/$defs/level", "title": "forbid_private_hosts", "description": "Hosts are reachable from the internet: no localhost and no private address. Default: `warn`." }, "forbid_wildcard_events": { "$ref": "#/$defs/level", "title": "forbid_wildcard_events", "description": "Hooks name their events instead of `*`. Default: `off`." }, "overlapping_hooks": { "$ref": "#/$defs/level", "title": "overlapping_hooks", "description": "No two hooks send the same event to one URL. Default: `warn`." }, "require_https": { "$ref": "#/$defs/level", "title": "require_https", "description": "URLs use https. Default: `warn`." }, "require_secret": { "$ref": "#/$defs/level", "title": "require_secret", "description": "Hooks declare a secret. Default: `warn`." }, "require_ssl_verification": { "$ref": "#/$defs/level", "title": "require_ssl_verification", "description": "`insecure_ssl` is false. Default: `warn`." }, "unavailable_events": { "$ref": "#/$defs/level", "title": "unavailable_events", "description": "Events are ones that this kind of target can have. Default: `error`." } }, "examples": [{ "allowed_hosts": ["*.acme.example"], "require_secret": "error" }] };
const schema38 = { "title": "Level", "description": "`error` fails the run, `warn` is told, `off` is not checked.", "enum": ["error", "warn", "off"], "examples": ["warn"] };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate21.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (!(func1.call(schema37.properties, key0))) {
                const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        if (data.allowed_hosts !== undefined) {
            let data0 = data.allowed_hosts;
            if (Array.isArray(data0)) {
                if (data0.length < 1) {
                    const err1 = { instancePath: instancePath + "/allowed_hosts", schemaPath: "#/properties/allowed_hosts/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err1];
                    }
                    else {
                        vErrors.push(err1);
                    }
                    errors++;
                }
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data1 = data0[i0];
                    if (typeof data1 === "string") {
                        if (!pattern8.test(data1)) {
                            const err2 = { instancePath: instancePath + "/allowed_hosts/" + i0, schemaPath: "#/properties/allowed_hosts/items/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err2];
                            }
                            else {
                                vErrors.push(err2);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err3 = { instancePath: instancePath + "/allowed_hosts/" + i0, schemaPath: "#/properties/allowed_hosts/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err3];
                        }
                        else {
                            vErrors.push(err3);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/allowed_hosts", schemaPath: "#/properties/allowed_hosts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.event_capacity !== undefined) {
            let data2 = data.event_capacity;
            if (!(((data2 === "error") || (data2 === "warn")) || (data2 === "off"))) {
                const err5 = { instancePath: instancePath + "/event_capacity", schemaPath: "#/$defs/level/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.forbid_credentials_in_url !== undefined) {
            let data3 = data.forbid_credentials_in_url;
            if (!(((data3 === "error") || (data3 === "warn")) || (data3 === "off"))) {
                const err6 = { instancePath: instancePath + "/forbid_credentials_in_url", schemaPath: "#/$defs/level/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
        }
        if (data.forbid_private_hosts !== undefined) {
            let data4 = data.forbid_private_hosts;
            if (!(((data4 === "error") || (data4 === "warn")) || (data4 === "off"))) {
                const err7 = { instancePath: instancePath + "/forbid_private_hosts", schemaPath: "#/$defs/level/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.forbid_wildcard_events !== undefined) {
            let data5 = data.forbid_wildcard_events;
            if (!(((data5 === "error") || (data5 === "warn")) || (data5 === "off"))) {
                const err8 = { instancePath: instancePath + "/forbid_wildcard_events", schemaPath: "#/$defs/level/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
        }
        if (data.overlapping_hooks !== undefined) {
            let data6 = data.overlapping_hooks;
            if (!(((data6 === "error") || (data6 === "warn")) || (data6 === "off"))) {
                const err9 = { instancePath: instancePath + "/overlapping_hooks", schemaPath: "#/$defs/level/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err9];
                }
                else {
                    vErrors.push(err9);
                }
                errors++;
            }
        }
        if (data.require_https !== undefined) {
            let data7 = data.require_https;
            if (!(((data7 === "error") || (data7 === "warn")) || (data7 === "off"))) {
                const err10 = { instancePath: instancePath + "/require_https", schemaPath: "#/$defs/level/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err10];
                }
                else {
                    vErrors.push(err10);
                }
                errors++;
            }
        }
        if (data.require_secret !== undefined) {
            let data8 = data.require_secret;
            if (!(((data8 === "error") || (data8 === "warn")) || (data8 === "off"))) {
                const err11 = { instancePath: instancePath + "/require_secret", schemaPath: "#/$defs/level/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
        }
        if (data.require_ssl_verification !== undefined) {
            let data9 = data.require_ssl_verification;
            if (!(((data9 === "error") || (data9 === "warn")) || (data9 === "off"))) {
                const err12 = { instancePath: instancePath + "/require_ssl_verification", schemaPath: "#/$defs/level/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err12];
                }
                else {
                    vErrors.push(err12);
                }
                errors++;
            }
        }
        if (data.unavailable_events !== undefined) {
            let data10 = data.unavailable_events;
            if (!(((data10 === "error") || (data10 === "warn")) || (data10 === "off"))) {
                const err13 = { instancePath: instancePath + "/unavailable_events", schemaPath: "#/$defs/level/enum", keyword: "enum", params: { allowedValues: schema38.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
    }
    else {
        const err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err14];
        }
        else {
            vErrors.push(err14);
        }
        errors++;
    }
    validate21.errors = vErrors;
    return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const schema47 = { "title": "Hook", "description": "One hook. Keys are those of the REST API.", "type": "object", "additionalProperties": false, "required": ["url"], "if": { "required": ["state"], "properties": { "state": { "const": "absent" } } }, "else": { "required": ["events"] }, "properties": { "url": { "title": "Where deliveries go", "description": "An http or https URL. It may hold `${NAME}`, and `$$` is a literal `$`.", "type": "string", "pattern": "\\S", "examples": ["https://ci.acme.example/github", "https://siem.acme.example/ingest/${SIEM_TOKEN}"] }, "events": { "title": "Events", "description": "Names of webhook events, or `*` alone for all of them. Required unless `state` is `absent`.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/event" }, "examples": [["push", "pull_request"], ["*"]] }, "content_type": { "$ref": "#/$defs/content_type" }, "insecure_ssl": { "$ref": "#/$defs/insecure_ssl" }, "active": { "$ref": "#/$defs/active" }, "secret": { "title": "Secret", "description": "One `${NAME}`, or `none` where the hook must have no secret. Left out, the live secret is left as it is.", "type": "string", "pattern": "^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$", "examples": ["${CI_HOOK_SECRET}", "none"] }, "state": { "title": "State", "description": "`absent` deletes the hook. Default: `present`.", "enum": ["present", "absent"], "default": "present", "examples": ["absent"] }, "username": { "title": "User name", "description": "One `${NAME}`. Organization hooks only; sent when the hook is created, never compared.", "type": "string", "pattern": "^\\$\\{[A-Z][A-Z0-9_]*\\}$", "examples": ["${CI_HOOK_USER}"] }, "password": { "title": "Password", "description": "One `${NAME}`. Organization hooks only; sent when the hook is created, never compared.", "type": "string", "pattern": "^\\$\\{[A-Z][A-Z0-9_]*\\}$", "examples": ["${CI_HOOK_PASSWORD}"] }, "previous_urls": { "title": "Previous URLs", "description": "URLs that this hook may still live under; it is renamed in place and keeps its id and secret.", "type": "array", "items": { "title": "Previous URL", "type": "string", "pattern": "\\S", "examples": ["https://old-ci.acme.example/github"] }, "examples": [["https://old-ci.acme.example/github"]] }, "id": { "title": "Id of the live hook", "description": "Pins the hook to one live hook of one target.", "type": ["integer", "string"], "minimum": 1, "pattern": "^[1-9][0-9]*$", "examples": [12345678] }, "description": { "title": "Description", "description": "Text for people, shown in plans.", "type": "string", "examples": ["Starts builds on the CI cluster"] }, "ping": { "title": "Ping", "description": "Whether this hook is pinged after an apply; overrides the `ping` of the run.", "type": "boolean", "examples": [true] }, "waivers": { "title": "Waivers", "description": "Policy rules that this hook may break, each with the reason.", "type": "object", "additionalProperties": false, "properties": { "allowed_hosts": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `allowed_hosts`." }, "event_capacity": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `event_capacity`." }, "forbid_credentials_in_url": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `forbid_credentials_in_url`." }, "forbid_private_hosts": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `forbid_private_hosts`." }, "forbid_wildcard_events": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `forbid_wildcard_events`." }, "overlapping_hooks": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `overlapping_hooks`." }, "require_https": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `require_https`." }, "require_secret": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `require_secret`." }, "require_ssl_verification": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `require_ssl_verification`." }, "unavailable_events": { "$ref": "#/$defs/waiver", "description": "Why this hook may break the rule `unavailable_events`." } }, "examples": [{ "forbid_wildcard_events": "The SIEM archives everything" }] } }, "examples": [{ "url": "https://ci.acme.example/github", "events": ["push"], "content_type": "json", "secret": "${CI_HOOK_SECRET}" }, { "url": "https://gone.example/hook", "state": "absent" }] };
const schema48 = { "title": "Event", "description": "The name of a webhook event. Names that are not listed are accepted with a warning, since GitHub adds events.", "anyOf": [{ "enum": ["*", "branch_protection_configuration", "branch_protection_rule", "bypass_request_secret_scanning", "cache_sync", "check_run", "check_suite", "code_scanning_alert", "commit_comment", "create", "custom_property", "custom_property_values", "delete", "dependabot_alert", "deploy_key", "deployment", "deployment_protection_rule", "deployment_review", "deployment_status", "discussion", "discussion_comment", "dismissal_request_code_scanning", "dismissal_request_dependabot", "dismissal_request_secret_scanning", "enterprise", "exemption_request_push_ruleset", "fork", "github_app_authorization", "gollum", "installation", "installation_repositories", "installation_target", "issue_comment", "issue_dependencies", "issue_relates_to", "issues", "label", "marketplace_purchase", "member", "membership", "merge_group", "meta", "milestone", "org_block", "organization", "organization_custom_property", "organization_custom_property_values", "package", "page_build", "personal_access_token_request", "ping", "project", "project_card", "project_column", "projects_v2", "projects_v2_item", "projects_v2_status_update", "public", "pull_request", "pull_request_review", "pull_request_review_comment", "pull_request_review_thread", "push", "registry_package", "release", "repository", "repository_advisory", "repository_dispatch", "repository_import", "repository_ruleset", "repository_vulnerability_alert", "secret_scanning_alert", "secret_scanning_alert_location", "secret_scanning_scan", "security_advisory", "security_and_analysis", "sponsorship", "star", "status", "sub_issues", "team", "team_add", "user", "watch", "workflow_dispatch", "workflow_job", "workflow_run"] }, { "type": "string", "pattern": "^[A-Za-z0-9_.-]+$" }], "examples": ["push"] };
const schema52 = { "title": "Waiver", "description": "The reason, or the reason and the last day on which the waiver holds.", "type": ["string", "object"], "pattern": "\\S", "additionalProperties": false, "required": ["reason"], "properties": { "reason": { "title": "Reason", "description": "Why the rule may be broken.", "type": "string", "pattern": "\\S", "examples": ["The SIEM archives everything"] }, "until": { "title": "Last day", "description": "The last day on which the waiver holds, as YYYY-MM-DD.", "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "examples": ["2030-12-31"] } }, "examples": ["The SIEM archives everything", { "reason": "Certificate on order", "until": "2030-12-31" }] };
const pattern11 = new RegExp("^[A-Za-z0-9_.-]+$", "u");
const pattern12 = new RegExp("^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$", "u");
const pattern13 = new RegExp("^\\$\\{[A-Z][A-Z0-9_]*\\}$", "u");
const pattern16 = new RegExp("^[1-9][0-9]*$", "u");
const pattern19 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate23.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs1 = errors;
    let valid0 = true;
    const _errs2 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if ((data.state === undefined) && (missing0 = "state")) {
            const err0 = {};
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
        else {
            if (data.state !== undefined) {
                if ("absent" !== data.state) {
                    const err1 = {};
                    if (vErrors === null) {
                        vErrors = [err1];
                    }
                    else {
                        vErrors.push(err1);
                    }
                    errors++;
                }
            }
        }
    }
    var _valid0 = _errs2 === errors;
    errors = _errs1;
    if (vErrors !== null) {
        if (_errs1) {
            vErrors.length = _errs1;
        }
        else {
            vErrors = null;
        }
    }
    if (!_valid0) {
        const _errs4 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.events === undefined) {
                const err2 = { instancePath, schemaPath: "#/else/required", keyword: "required", params: { missingProperty: "events" }, message: "must have required property '" + "events" + "'" };
                if (vErrors === null) {
                    vErrors = [err2];
                }
                else {
                    vErrors.push(err2);
                }
                errors++;
            }
        }
        var _valid0 = _errs4 === errors;
        valid0 = _valid0;
    }
    if (!valid0) {
        const err3 = { instancePath, schemaPath: "#/if", keyword: "if", params: { failingKeyword: "else" }, message: "must match \"else\" schema" };
        if (vErrors === null) {
            vErrors = [err3];
        }
        else {
            vErrors.push(err3);
        }
        errors++;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.url === undefined) {
            const err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property '" + "url" + "'" };
            if (vErrors === null) {
                vErrors = [err4];
            }
            else {
                vErrors.push(err4);
            }
            errors++;
        }
        for (const key0 in data) {
            if (!(func1.call(schema47.properties, key0))) {
                const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.url !== undefined) {
            let data1 = data.url;
            if (typeof data1 === "string") {
                if (!pattern8.test(data1)) {
                    const err6 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
            else {
                const err7 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.events !== undefined) {
            let data2 = data.events;
            if (Array.isArray(data2)) {
                if (data2.length < 1) {
                    const err8 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                const len0 = data2.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data3 = data2[i0];
                    const _errs12 = errors;
                    let valid6 = false;
                    const _errs13 = errors;
                    if (!(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data3 === "*") || (data3 === "branch_protection_configuration")) || (data3 === "branch_protection_rule")) || (data3 === "bypass_request_secret_scanning")) || (data3 === "cache_sync")) || (data3 === "check_run")) || (data3 === "check_suite")) || (data3 === "code_scanning_alert")) || (data3 === "commit_comment")) || (data3 === "create")) || (data3 === "custom_property")) || (data3 === "custom_property_values")) || (data3 === "delete")) || (data3 === "dependabot_alert")) || (data3 === "deploy_key")) || (data3 === "deployment")) || (data3 === "deployment_protection_rule")) || (data3 === "deployment_review")) || (data3 === "deployment_status")) || (data3 === "discussion")) || (data3 === "discussion_comment")) || (data3 === "dismissal_request_code_scanning")) || (data3 === "dismissal_request_dependabot")) || (data3 === "dismissal_request_secret_scanning")) || (data3 === "enterprise")) || (data3 === "exemption_request_push_ruleset")) || (data3 === "fork")) || (data3 === "github_app_authorization")) || (data3 === "gollum")) || (data3 === "installation")) || (data3 === "installation_repositories")) || (data3 === "installation_target")) || (data3 === "issue_comment")) || (data3 === "issue_dependencies")) || (data3 === "issue_relates_to")) || (data3 === "issues")) || (data3 === "label")) || (data3 === "marketplace_purchase")) || (data3 === "member")) || (data3 === "membership")) || (data3 === "merge_group")) || (data3 === "meta")) || (data3 === "milestone")) || (data3 === "org_block")) || (data3 === "organization")) || (data3 === "organization_custom_property")) || (data3 === "organization_custom_property_values")) || (data3 === "package")) || (data3 === "page_build")) || (data3 === "personal_access_token_request")) || (data3 === "ping")) || (data3 === "project")) || (data3 === "project_card")) || (data3 === "project_column")) || (data3 === "projects_v2")) || (data3 === "projects_v2_item")) || (data3 === "projects_v2_status_update")) || (data3 === "public")) || (data3 === "pull_request")) || (data3 === "pull_request_review")) || (data3 === "pull_request_review_comment")) || (data3 === "pull_request_review_thread")) || (data3 === "push")) || (data3 === "registry_package")) || (data3 === "release")) || (data3 === "repository")) || (data3 === "repository_advisory")) || (data3 === "repository_dispatch")) || (data3 === "repository_import")) || (data3 === "repository_ruleset")) || (data3 === "repository_vulnerability_alert")) || (data3 === "secret_scanning_alert")) || (data3 === "secret_scanning_alert_location")) || (data3 === "secret_scanning_scan")) || (data3 === "security_advisory")) || (data3 === "security_and_analysis")) || (data3 === "sponsorship")) || (data3 === "star")) || (data3 === "status")) || (data3 === "sub_issues")) || (data3 === "team")) || (data3 === "team_add")) || (data3 === "user")) || (data3 === "watch")) || (data3 === "workflow_dispatch")) || (data3 === "workflow_job")) || (data3 === "workflow_run"))) {
                        const err9 = { instancePath: instancePath + "/events/" + i0, schemaPath: "#/$defs/event/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema48.anyOf[0].enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err9];
                        }
                        else {
                            vErrors.push(err9);
                        }
                        errors++;
                    }
                    var _valid1 = _errs13 === errors;
                    valid6 = valid6 || _valid1;
                    const _errs14 = errors;
                    if (typeof data3 === "string") {
                        if (!pattern11.test(data3)) {
                            const err10 = { instancePath: instancePath + "/events/" + i0, schemaPath: "#/$defs/event/anyOf/1/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_.-]+$" }, message: "must match pattern \"" + "^[A-Za-z0-9_.-]+$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err10];
                            }
                            else {
                                vErrors.push(err10);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err11 = { instancePath: instancePath + "/events/" + i0, schemaPath: "#/$defs/event/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err11];
                        }
                        else {
                            vErrors.push(err11);
                        }
                        errors++;
                    }
                    var _valid1 = _errs14 === errors;
                    valid6 = valid6 || _valid1;
                    if (!valid6) {
                        const err12 = { instancePath: instancePath + "/events/" + i0, schemaPath: "#/$defs/event/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
                        if (vErrors === null) {
                            vErrors = [err12];
                        }
                        else {
                            vErrors.push(err12);
                        }
                        errors++;
                    }
                    else {
                        errors = _errs12;
                        if (vErrors !== null) {
                            if (_errs12) {
                                vErrors.length = _errs12;
                            }
                            else {
                                vErrors = null;
                            }
                        }
                    }
                }
            }
            else {
                const err13 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err13];
                }
                else {
                    vErrors.push(err13);
                }
                errors++;
            }
        }
        if (data.content_type !== undefined) {
            let data4 = data.content_type;
            if (!((data4 === "json") || (data4 === "form"))) {
                const err14 = { instancePath: instancePath + "/content_type", schemaPath: "#/$defs/content_type/enum", keyword: "enum", params: { allowedValues: schema32.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err14];
                }
                else {
                    vErrors.push(err14);
                }
                errors++;
            }
        }
        if (data.insecure_ssl !== undefined) {
            let data5 = data.insecure_ssl;
            if (!((((((data5 === false) || (data5 === true)) || (data5 === 0)) || (data5 === 1)) || (data5 === "0")) || (data5 === "1"))) {
                const err15 = { instancePath: instancePath + "/insecure_ssl", schemaPath: "#/$defs/insecure_ssl/enum", keyword: "enum", params: { allowedValues: schema33.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err15];
                }
                else {
                    vErrors.push(err15);
                }
                errors++;
            }
        }
        if (data.active !== undefined) {
            if (typeof data.active !== "boolean") {
                const err16 = { instancePath: instancePath + "/active", schemaPath: "#/$defs/active/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                    vErrors = [err16];
                }
                else {
                    vErrors.push(err16);
                }
                errors++;
            }
        }
        if (data.secret !== undefined) {
            let data7 = data.secret;
            if (typeof data7 === "string") {
                if (!pattern12.test(data7)) {
                    const err17 = { instancePath: instancePath + "/secret", schemaPath: "#/properties/secret/pattern", keyword: "pattern", params: { pattern: "^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$" }, message: "must match pattern \"" + "^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err17];
                    }
                    else {
                        vErrors.push(err17);
                    }
                    errors++;
                }
            }
            else {
                const err18 = { instancePath: instancePath + "/secret", schemaPath: "#/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err18];
                }
                else {
                    vErrors.push(err18);
                }
                errors++;
            }
        }
        if (data.state !== undefined) {
            let data8 = data.state;
            if (!((data8 === "present") || (data8 === "absent"))) {
                const err19 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/enum", keyword: "enum", params: { allowedValues: schema47.properties.state.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err19];
                }
                else {
                    vErrors.push(err19);
                }
                errors++;
            }
        }
        if (data.username !== undefined) {
            let data9 = data.username;
            if (typeof data9 === "string") {
                if (!pattern13.test(data9)) {
                    const err20 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[A-Z][A-Z0-9_]*\\}$" }, message: "must match pattern \"" + "^\\$\\{[A-Z][A-Z0-9_]*\\}$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err20];
                    }
                    else {
                        vErrors.push(err20);
                    }
                    errors++;
                }
            }
            else {
                const err21 = { instancePath: instancePath + "/username", schemaPath: "#/properties/username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err21];
                }
                else {
                    vErrors.push(err21);
                }
                errors++;
            }
        }
        if (data.password !== undefined) {
            let data10 = data.password;
            if (typeof data10 === "string") {
                if (!pattern13.test(data10)) {
                    const err22 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/pattern", keyword: "pattern", params: { pattern: "^\\$\\{[A-Z][A-Z0-9_]*\\}$" }, message: "must match pattern \"" + "^\\$\\{[A-Z][A-Z0-9_]*\\}$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err22];
                    }
                    else {
                        vErrors.push(err22);
                    }
                    errors++;
                }
            }
            else {
                const err23 = { instancePath: instancePath + "/password", schemaPath: "#/properties/password/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err23];
                }
                else {
                    vErrors.push(err23);
                }
                errors++;
            }
        }
        if (data.previous_urls !== undefined) {
            let data11 = data.previous_urls;
            if (Array.isArray(data11)) {
                const len1 = data11.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data12 = data11[i1];
                    if (typeof data12 === "string") {
                        if (!pattern8.test(data12)) {
                            const err24 = { instancePath: instancePath + "/previous_urls/" + i1, schemaPath: "#/properties/previous_urls/items/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err24];
                            }
                            else {
                                vErrors.push(err24);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err25 = { instancePath: instancePath + "/previous_urls/" + i1, schemaPath: "#/properties/previous_urls/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err25];
                        }
                        else {
                            vErrors.push(err25);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err26 = { instancePath: instancePath + "/previous_urls", schemaPath: "#/properties/previous_urls/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err26];
                }
                else {
                    vErrors.push(err26);
                }
                errors++;
            }
        }
        if (data.id !== undefined) {
            let data13 = data.id;
            if ((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (typeof data13 !== "string")) {
                const err27 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: schema47.properties.id.type }, message: "must be integer,string" };
                if (vErrors === null) {
                    vErrors = [err27];
                }
                else {
                    vErrors.push(err27);
                }
                errors++;
            }
            if ((typeof data13 == "number") && (isFinite(data13))) {
                if (data13 < 1 || isNaN(data13)) {
                    const err28 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                    if (vErrors === null) {
                        vErrors = [err28];
                    }
                    else {
                        vErrors.push(err28);
                    }
                    errors++;
                }
            }
            if (typeof data13 === "string") {
                if (!pattern16.test(data13)) {
                    const err29 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[1-9][0-9]*$" }, message: "must match pattern \"" + "^[1-9][0-9]*$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err29];
                    }
                    else {
                        vErrors.push(err29);
                    }
                    errors++;
                }
            }
        }
        if (data.description !== undefined) {
            if (typeof data.description !== "string") {
                const err30 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                if (vErrors === null) {
                    vErrors = [err30];
                }
                else {
                    vErrors.push(err30);
                }
                errors++;
            }
        }
        if (data.ping !== undefined) {
            if (typeof data.ping !== "boolean") {
                const err31 = { instancePath: instancePath + "/ping", schemaPath: "#/properties/ping/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                if (vErrors === null) {
                    vErrors = [err31];
                }
                else {
                    vErrors.push(err31);
                }
                errors++;
            }
        }
        if (data.waivers !== undefined) {
            let data16 = data.waivers;
            if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                for (const key1 in data16) {
                    if (!(func1.call(schema47.properties.waivers.properties, key1))) {
                        const err32 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err32];
                        }
                        else {
                            vErrors.push(err32);
                        }
                        errors++;
                    }
                }
                if (data16.allowed_hosts !== undefined) {
                    let data17 = data16.allowed_hosts;
                    if ((typeof data17 !== "string") && (!(data17 && typeof data17 == "object" && !Array.isArray(data17)))) {
                        const err33 = { instancePath: instancePath + "/waivers/allowed_hosts", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err33];
                        }
                        else {
                            vErrors.push(err33);
                        }
                        errors++;
                    }
                    if (typeof data17 === "string") {
                        if (!pattern8.test(data17)) {
                            const err34 = { instancePath: instancePath + "/waivers/allowed_hosts", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err34];
                            }
                            else {
                                vErrors.push(err34);
                            }
                            errors++;
                        }
                    }
                    if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                        if (data17.reason === undefined) {
                            const err35 = { instancePath: instancePath + "/waivers/allowed_hosts", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err35];
                            }
                            else {
                                vErrors.push(err35);
                            }
                            errors++;
                        }
                        for (const key2 in data17) {
                            if (!((key2 === "reason") || (key2 === "until"))) {
                                const err36 = { instancePath: instancePath + "/waivers/allowed_hosts", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err36];
                                }
                                else {
                                    vErrors.push(err36);
                                }
                                errors++;
                            }
                        }
                        if (data17.reason !== undefined) {
                            let data18 = data17.reason;
                            if (typeof data18 === "string") {
                                if (!pattern8.test(data18)) {
                                    const err37 = { instancePath: instancePath + "/waivers/allowed_hosts/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err37];
                                    }
                                    else {
                                        vErrors.push(err37);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err38 = { instancePath: instancePath + "/waivers/allowed_hosts/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err38];
                                }
                                else {
                                    vErrors.push(err38);
                                }
                                errors++;
                            }
                        }
                        if (data17.until !== undefined) {
                            let data19 = data17.until;
                            if (typeof data19 === "string") {
                                if (!pattern19.test(data19)) {
                                    const err39 = { instancePath: instancePath + "/waivers/allowed_hosts/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err39];
                                    }
                                    else {
                                        vErrors.push(err39);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err40 = { instancePath: instancePath + "/waivers/allowed_hosts/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err40];
                                }
                                else {
                                    vErrors.push(err40);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data16.event_capacity !== undefined) {
                    let data20 = data16.event_capacity;
                    if ((typeof data20 !== "string") && (!(data20 && typeof data20 == "object" && !Array.isArray(data20)))) {
                        const err41 = { instancePath: instancePath + "/waivers/event_capacity", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err41];
                        }
                        else {
                            vErrors.push(err41);
                        }
                        errors++;
                    }
                    if (typeof data20 === "string") {
                        if (!pattern8.test(data20)) {
                            const err42 = { instancePath: instancePath + "/waivers/event_capacity", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err42];
                            }
                            else {
                                vErrors.push(err42);
                            }
                            errors++;
                        }
                    }
                    if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                        if (data20.reason === undefined) {
                            const err43 = { instancePath: instancePath + "/waivers/event_capacity", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err43];
                            }
                            else {
                                vErrors.push(err43);
                            }
                            errors++;
                        }
                        for (const key3 in data20) {
                            if (!((key3 === "reason") || (key3 === "until"))) {
                                const err44 = { instancePath: instancePath + "/waivers/event_capacity", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err44];
                                }
                                else {
                                    vErrors.push(err44);
                                }
                                errors++;
                            }
                        }
                        if (data20.reason !== undefined) {
                            let data21 = data20.reason;
                            if (typeof data21 === "string") {
                                if (!pattern8.test(data21)) {
                                    const err45 = { instancePath: instancePath + "/waivers/event_capacity/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err45];
                                    }
                                    else {
                                        vErrors.push(err45);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err46 = { instancePath: instancePath + "/waivers/event_capacity/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err46];
                                }
                                else {
                                    vErrors.push(err46);
                                }
                                errors++;
                            }
                        }
                        if (data20.until !== undefined) {
                            let data22 = data20.until;
                            if (typeof data22 === "string") {
                                if (!pattern19.test(data22)) {
                                    const err47 = { instancePath: instancePath + "/waivers/event_capacity/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err47];
                                    }
                                    else {
                                        vErrors.push(err47);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err48 = { instancePath: instancePath + "/waivers/event_capacity/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err48];
                                }
                                else {
                                    vErrors.push(err48);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data16.forbid_credentials_in_url !== undefined) {
                    let data23 = data16.forbid_credentials_in_url;
                    if ((typeof data23 !== "string") && (!(data23 && typeof data23 == "object" && !Array.isArray(data23)))) {
                        const err49 = { instancePath: instancePath + "/waivers/forbid_credentials_in_url", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err49];
                        }
                        else {
                            vErrors.push(err49);
                        }
                        errors++;
                    }
                    if (typeof data23 === "string") {
                        if (!pattern8.test(data23)) {
                            const err50 = { instancePath: instancePath + "/waivers/forbid_credentials_in_url", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err50];
                            }
                            else {
                                vErrors.push(err50);
                            }
                            errors++;
                        }
                    }
                    if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
                        if (data23.reason === undefined) {
                            const err51 = { instancePath: instancePath + "/waivers/forbid_credentials_in_url", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err51];
                            }
                            else {
                                vErrors.push(err51);
                            }
                            errors++;
                        }
                        for (const key4 in data23) {
                            if (!((key4 === "reason") || (key4 === "until"))) {
                                const err52 = { instancePath: instancePath + "/waivers/forbid_credentials_in_url", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err52];
                                }
                                else {
                                    vErrors.push(err52);
                                }
                                errors++;
                            }
                        }
                        if (data23.reason !== undefined) {
                            let data24 = data23.reason;
                            if (typeof data24 === "string") {
                                if (!pattern8.test(data24)) {
                                    const err53 = { instancePath: instancePath + "/waivers/forbid_credentials_in_url/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err53];
                                    }
                                    else {
                                        vErrors.push(err53);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err54 = { instancePath: instancePath + "/waivers/forbid_credentials_in_url/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err54];
                                }
                                else {
                                    vErrors.push(err54);
                                }
                                errors++;
                            }
                        }
                        if (data23.until !== undefined) {
                            let data25 = data23.until;
                            if (typeof data25 === "string") {
                                if (!pattern19.test(data25)) {
                                    const err55 = { instancePath: instancePath + "/waivers/forbid_credentials_in_url/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err55];
                                    }
                                    else {
                                        vErrors.push(err55);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err56 = { instancePath: instancePath + "/waivers/forbid_credentials_in_url/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err56];
                                }
                                else {
                                    vErrors.push(err56);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data16.forbid_private_hosts !== undefined) {
                    let data26 = data16.forbid_private_hosts;
                    if ((typeof data26 !== "string") && (!(data26 && typeof data26 == "object" && !Array.isArray(data26)))) {
                        const err57 = { instancePath: instancePath + "/waivers/forbid_private_hosts", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err57];
                        }
                        else {
                            vErrors.push(err57);
                        }
                        errors++;
                    }
                    if (typeof data26 === "string") {
                        if (!pattern8.test(data26)) {
                            const err58 = { instancePath: instancePath + "/waivers/forbid_private_hosts", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err58];
                            }
                            else {
                                vErrors.push(err58);
                            }
                            errors++;
                        }
                    }
                    if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                        if (data26.reason === undefined) {
                            const err59 = { instancePath: instancePath + "/waivers/forbid_private_hosts", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err59];
                            }
                            else {
                                vErrors.push(err59);
                            }
                            errors++;
                        }
                        for (const key5 in data26) {
                            if (!((key5 === "reason") || (key5 === "until"))) {
                                const err60 = { instancePath: instancePath + "/waivers/forbid_private_hosts", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err60];
                                }
                                else {
                                    vErrors.push(err60);
                                }
                                errors++;
                            }
                        }
                        if (data26.reason !== undefined) {
                            let data27 = data26.reason;
                            if (typeof data27 === "string") {
                                if (!pattern8.test(data27)) {
                                    const err61 = { instancePath: instancePath + "/waivers/forbid_private_hosts/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err61];
                                    }
                                    else {
                                        vErrors.push(err61);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err62 = { instancePath: instancePath + "/waivers/forbid_private_hosts/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err62];
                                }
                                else {
                                    vErrors.push(err62);
                                }
                                errors++;
                            }
                        }
                        if (data26.until !== undefined) {
                            let data28 = data26.until;
                            if (typeof data28 === "string") {
                                if (!pattern19.test(data28)) {
                                    const err63 = { instancePath: instancePath + "/waivers/forbid_private_hosts/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err63];
                                    }
                                    else {
                                        vErrors.push(err63);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err64 = { instancePath: instancePath + "/waivers/forbid_private_hosts/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err64];
                                }
                                else {
                                    vErrors.push(err64);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data16.forbid_wildcard_events !== undefined) {
                    let data29 = data16.forbid_wildcard_events;
                    if ((typeof data29 !== "string") && (!(data29 && typeof data29 == "object" && !Array.isArray(data29)))) {
                        const err65 = { instancePath: instancePath + "/waivers/forbid_wildcard_events", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err65];
                        }
                        else {
                            vErrors.push(err65);
                        }
                        errors++;
                    }
                    if (typeof data29 === "string") {
                        if (!pattern8.test(data29)) {
                            const err66 = { instancePath: instancePath + "/waivers/forbid_wildcard_events", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err66];
                            }
                            else {
                                vErrors.push(err66);
                            }
                            errors++;
                        }
                    }
                    if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                        if (data29.reason === undefined) {
                            const err67 = { instancePath: instancePath + "/waivers/forbid_wildcard_events", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err67];
                            }
                            else {
                                vErrors.push(err67);
                            }
                            errors++;
                        }
                        for (const key6 in data29) {
                            if (!((key6 === "reason") || (key6 === "until"))) {
                                const err68 = { instancePath: instancePath + "/waivers/forbid_wildcard_events", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err68];
                                }
                                else {
                                    vErrors.push(err68);
                                }
                                errors++;
                            }
                        }
                        if (data29.reason !== undefined) {
                            let data30 = data29.reason;
                            if (typeof data30 === "string") {
                                if (!pattern8.test(data30)) {
                                    const err69 = { instancePath: instancePath + "/waivers/forbid_wildcard_events/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err69];
                                    }
                                    else {
                                        vErrors.push(err69);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err70 = { instancePath: instancePath + "/waivers/forbid_wildcard_events/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err70];
                                }
                                else {
                                    vErrors.push(err70);
                                }
                                errors++;
                            }
                        }
                        if (data29.until !== undefined) {
                            let data31 = data29.until;
                            if (typeof data31 === "string") {
                                if (!pattern19.test(data31)) {
                                    const err71 = { instancePath: instancePath + "/waivers/forbid_wildcard_events/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err71];
                                    }
                                    else {
                                        vErrors.push(err71);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err72 = { instancePath: instancePath + "/waivers/forbid_wildcard_events/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err72];
                                }
                                else {
                                    vErrors.push(err72);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data16.overlapping_hooks !== undefined) {
                    let data32 = data16.overlapping_hooks;
                    if ((typeof data32 !== "string") && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))) {
                        const err73 = { instancePath: instancePath + "/waivers/overlapping_hooks", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err73];
                        }
                        else {
                            vErrors.push(err73);
                        }
                        errors++;
                    }
                    if (typeof data32 === "string") {
                        if (!pattern8.test(data32)) {
                            const err74 = { instancePath: instancePath + "/waivers/overlapping_hooks", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err74];
                            }
                            else {
                                vErrors.push(err74);
                            }
                            errors++;
                        }
                    }
                    if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                        if (data32.reason === undefined) {
                            const err75 = { instancePath: instancePath + "/waivers/overlapping_hooks", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err75];
                            }
                            else {
                                vErrors.push(err75);
                            }
                            errors++;
                        }
                        for (const key7 in data32) {
                            if (!((key7 === "reason") || (key7 === "until"))) {
                                const err76 = { instancePath: instancePath + "/waivers/overlapping_hooks", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err76];
                                }
                                else {
                                    vErrors.push(err76);
                                }
                                errors++;
                            }
                        }
                        if (data32.reason !== undefined) {
                            let data33 = data32.reason;
                            if (typeof data33 === "string") {
                                if (!pattern8.test(data33)) {
                                    const err77 = { instancePath: instancePath + "/waivers/overlapping_hooks/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err77];
                                    }
                                    else {
                                        vErrors.push(err77);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err78 = { instancePath: instancePath + "/waivers/overlapping_hooks/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err78];
                                }
                                else {
                                    vErrors.push(err78);
                                }
                                errors++;
                            }
                        }
                        if (data32.until !== undefined) {
                            let data34 = data32.until;
                            if (typeof data34 === "string") {
                                if (!pattern19.test(data34)) {
                                    const err79 = { instancePath: instancePath + "/waivers/overlapping_hooks/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err79];
                                    }
                                    else {
                                        vErrors.push(err79);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err80 = { instancePath: instancePath + "/waivers/overlapping_hooks/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err80];
                                }
                                else {
                                    vErrors.push(err80);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data16.require_https !== undefined) {
                    let data35 = data16.require_https;
                    if ((typeof data35 !== "string") && (!(data35 && typeof data35 == "object" && !Array.isArray(data35)))) {
                        const err81 = { instancePath: instancePath + "/waivers/require_https", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err81];
                        }
                        else {
                            vErrors.push(err81);
                        }
                        errors++;
                    }
                    if (typeof data35 === "string") {
                        if (!pattern8.test(data35)) {
                            const err82 = { instancePath: instancePath + "/waivers/require_https", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err82];
                            }
                            else {
                                vErrors.push(err82);
                            }
                            errors++;
                        }
                    }
                    if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
                        if (data35.reason === undefined) {
                            const err83 = { instancePath: instancePath + "/waivers/require_https", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err83];
                            }
                            else {
                                vErrors.push(err83);
                            }
                            errors++;
                        }
                        for (const key8 in data35) {
                            if (!((key8 === "reason") || (key8 === "until"))) {
                                const err84 = { instancePath: instancePath + "/waivers/require_https", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err84];
                                }
                                else {
                                    vErrors.push(err84);
                                }
                                errors++;
                            }
                        }
                        if (data35.reason !== undefined) {
                            let data36 = data35.reason;
                            if (typeof data36 === "string") {
                                if (!pattern8.test(data36)) {
                                    const err85 = { instancePath: instancePath + "/waivers/require_https/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err85];
                                    }
                                    else {
                                        vErrors.push(err85);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err86 = { instancePath: instancePath + "/waivers/require_https/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err86];
                                }
                                else {
                                    vErrors.push(err86);
                                }
                                errors++;
                            }
                        }
                        if (data35.until !== undefined) {
                            let data37 = data35.until;
                            if (typeof data37 === "string") {
                                if (!pattern19.test(data37)) {
                                    const err87 = { instancePath: instancePath + "/waivers/require_https/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err87];
                                    }
                                    else {
                                        vErrors.push(err87);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err88 = { instancePath: instancePath + "/waivers/require_https/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err88];
                                }
                                else {
                                    vErrors.push(err88);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data16.require_secret !== undefined) {
                    let data38 = data16.require_secret;
                    if ((typeof data38 !== "string") && (!(data38 && typeof data38 == "object" && !Array.isArray(data38)))) {
                        const err89 = { instancePath: instancePath + "/waivers/require_secret", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err89];
                        }
                        else {
                            vErrors.push(err89);
                        }
                        errors++;
                    }
                    if (typeof data38 === "string") {
                        if (!pattern8.test(data38)) {
                            const err90 = { instancePath: instancePath + "/waivers/require_secret", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err90];
                            }
                            else {
                                vErrors.push(err90);
                            }
                            errors++;
                        }
                    }
                    if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
                        if (data38.reason === undefined) {
                            const err91 = { instancePath: instancePath + "/waivers/require_secret", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err91];
                            }
                            else {
                                vErrors.push(err91);
                            }
                            errors++;
                        }
                        for (const key9 in data38) {
                            if (!((key9 === "reason") || (key9 === "until"))) {
                                const err92 = { instancePath: instancePath + "/waivers/require_secret", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err92];
                                }
                                else {
                                    vErrors.push(err92);
                                }
                                errors++;
                            }
                        }
                        if (data38.reason !== undefined) {
                            let data39 = data38.reason;
                            if (typeof data39 === "string") {
                                if (!pattern8.test(data39)) {
                                    const err93 = { instancePath: instancePath + "/waivers/require_secret/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err93];
                                    }
                                    else {
                                        vErrors.push(err93);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err94 = { instancePath: instancePath + "/waivers/require_secret/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err94];
                                }
                                else {
                                    vErrors.push(err94);
                                }
                                errors++;
                            }
                        }
                        if (data38.until !== undefined) {
                            let data40 = data38.until;
                            if (typeof data40 === "string") {
                                if (!pattern19.test(data40)) {
                                    const err95 = { instancePath: instancePath + "/waivers/require_secret/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err95];
                                    }
                                    else {
                                        vErrors.push(err95);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err96 = { instancePath: instancePath + "/waivers/require_secret/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err96];
                                }
                                else {
                                    vErrors.push(err96);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data16.require_ssl_verification !== undefined) {
                    let data41 = data16.require_ssl_verification;
                    if ((typeof data41 !== "string") && (!(data41 && typeof data41 == "object" && !Array.isArray(data41)))) {
                        const err97 = { instancePath: instancePath + "/waivers/require_ssl_verification", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err97];
                        }
                        else {
                            vErrors.push(err97);
                        }
                        errors++;
                    }
                    if (typeof data41 === "string") {
                        if (!pattern8.test(data41)) {
                            const err98 = { instancePath: instancePath + "/waivers/require_ssl_verification", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err98];
                            }
                            else {
                                vErrors.push(err98);
                            }
                            errors++;
                        }
                    }
                    if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
                        if (data41.reason === undefined) {
                            const err99 = { instancePath: instancePath + "/waivers/require_ssl_verification", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err99];
                            }
                            else {
                                vErrors.push(err99);
                            }
                            errors++;
                        }
                        for (const key10 in data41) {
                            if (!((key10 === "reason") || (key10 === "until"))) {
                                const err100 = { instancePath: instancePath + "/waivers/require_ssl_verification", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err100];
                                }
                                else {
                                    vErrors.push(err100);
                                }
                                errors++;
                            }
                        }
                        if (data41.reason !== undefined) {
                            let data42 = data41.reason;
                            if (typeof data42 === "string") {
                                if (!pattern8.test(data42)) {
                                    const err101 = { instancePath: instancePath + "/waivers/require_ssl_verification/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err101];
                                    }
                                    else {
                                        vErrors.push(err101);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err102 = { instancePath: instancePath + "/waivers/require_ssl_verification/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err102];
                                }
                                else {
                                    vErrors.push(err102);
                                }
                                errors++;
                            }
                        }
                        if (data41.until !== undefined) {
                            let data43 = data41.until;
                            if (typeof data43 === "string") {
                                if (!pattern19.test(data43)) {
                                    const err103 = { instancePath: instancePath + "/waivers/require_ssl_verification/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err103];
                                    }
                                    else {
                                        vErrors.push(err103);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err104 = { instancePath: instancePath + "/waivers/require_ssl_verification/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err104];
                                }
                                else {
                                    vErrors.push(err104);
                                }
                                errors++;
                            }
                        }
                    }
                }
                if (data16.unavailable_events !== undefined) {
                    let data44 = data16.unavailable_events;
                    if ((typeof data44 !== "string") && (!(data44 && typeof data44 == "object" && !Array.isArray(data44)))) {
                        const err105 = { instancePath: instancePath + "/waivers/unavailable_events", schemaPath: "#/$defs/waiver/type", keyword: "type", params: { type: schema52.type }, message: "must be string,object" };
                        if (vErrors === null) {
                            vErrors = [err105];
                        }
                        else {
                            vErrors.push(err105);
                        }
                        errors++;
                    }
                    if (typeof data44 === "string") {
                        if (!pattern8.test(data44)) {
                            const err106 = { instancePath: instancePath + "/waivers/unavailable_events", schemaPath: "#/$defs/waiver/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err106];
                            }
                            else {
                                vErrors.push(err106);
                            }
                            errors++;
                        }
                    }
                    if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
                        if (data44.reason === undefined) {
                            const err107 = { instancePath: instancePath + "/waivers/unavailable_events", schemaPath: "#/$defs/waiver/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property '" + "reason" + "'" };
                            if (vErrors === null) {
                                vErrors = [err107];
                            }
                            else {
                                vErrors.push(err107);
                            }
                            errors++;
                        }
                        for (const key11 in data44) {
                            if (!((key11 === "reason") || (key11 === "until"))) {
                                const err108 = { instancePath: instancePath + "/waivers/unavailable_events", schemaPath: "#/$defs/waiver/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                                if (vErrors === null) {
                                    vErrors = [err108];
                                }
                                else {
                                    vErrors.push(err108);
                                }
                                errors++;
                            }
                        }
                        if (data44.reason !== undefined) {
                            let data45 = data44.reason;
                            if (typeof data45 === "string") {
                                if (!pattern8.test(data45)) {
                                    const err109 = { instancePath: instancePath + "/waivers/unavailable_events/reason", schemaPath: "#/$defs/waiver/properties/reason/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err109];
                                    }
                                    else {
                                        vErrors.push(err109);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err110 = { instancePath: instancePath + "/waivers/unavailable_events/reason", schemaPath: "#/$defs/waiver/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err110];
                                }
                                else {
                                    vErrors.push(err110);
                                }
                                errors++;
                            }
                        }
                        if (data44.until !== undefined) {
                            let data46 = data44.until;
                            if (typeof data46 === "string") {
                                if (!pattern19.test(data46)) {
                                    const err111 = { instancePath: instancePath + "/waivers/unavailable_events/until", schemaPath: "#/$defs/waiver/properties/until/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }, message: "must match pattern \"" + "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" + "\"" };
                                    if (vErrors === null) {
                                        vErrors = [err111];
                                    }
                                    else {
                                        vErrors.push(err111);
                                    }
                                    errors++;
                                }
                            }
                            else {
                                const err112 = { instancePath: instancePath + "/waivers/unavailable_events/until", schemaPath: "#/$defs/waiver/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                if (vErrors === null) {
                                    vErrors = [err112];
                                }
                                else {
                                    vErrors.push(err112);
                                }
                                errors++;
                            }
                        }
                    }
                }
            }
            else {
                const err113 = { instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err113];
                }
                else {
                    vErrors.push(err113);
                }
                errors++;
            }
        }
    }
    else {
        const err114 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err114];
        }
        else {
            vErrors.push(err114);
        }
        errors++;
    }
    validate23.errors = vErrors;
    return errors === 0;
}
validate23.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    /*# sourceURL="urn:hookherd:config" */ ;
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate20.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    const _errs1 = errors;
    const _errs2 = errors;
    const _errs3 = errors;
    let valid1 = false;
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (((data.organization === undefined) && (missing0 = "organization")) || ((data.repository === undefined) && (missing0 = "repository"))) {
            const err0 = {};
            if (vErrors === null) {
                vErrors = [err0];
            }
            else {
                vErrors.push(err0);
            }
            errors++;
        }
    }
    var _valid0 = _errs4 === errors;
    valid1 = valid1 || _valid0;
    const _errs5 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing1;
        if (((data.organization === undefined) && (missing1 = "organization")) || ((data.global === undefined) && (missing1 = "global"))) {
            const err1 = {};
            if (vErrors === null) {
                vErrors = [err1];
            }
            else {
                vErrors.push(err1);
            }
            errors++;
        }
    }
    var _valid0 = _errs5 === errors;
    valid1 = valid1 || _valid0;
    const _errs6 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing2;
        if (((data.repository === undefined) && (missing2 = "repository")) || ((data.global === undefined) && (missing2 = "global"))) {
            const err2 = {};
            if (vErrors === null) {
                vErrors = [err2];
            }
            else {
                vErrors.push(err2);
            }
            errors++;
        }
    }
    var _valid0 = _errs6 === errors;
    valid1 = valid1 || _valid0;
    if (!valid1) {
        const err3 = {};
        if (vErrors === null) {
            vErrors = [err3];
        }
        else {
            vErrors.push(err3);
        }
        errors++;
    }
    else {
        errors = _errs3;
        if (vErrors !== null) {
            if (_errs3) {
                vErrors.length = _errs3;
            }
            else {
                vErrors = null;
            }
        }
    }
    var valid0 = _errs2 === errors;
    if (valid0) {
        const err4 = { instancePath, schemaPath: "#/not", keyword: "not", params: {}, message: "must NOT be valid" };
        if (vErrors === null) {
            vErrors = [err4];
        }
        else {
            vErrors.push(err4);
        }
        errors++;
    }
    else {
        errors = _errs1;
        if (vErrors !== null) {
            if (_errs1) {
                vErrors.length = _errs1;
            }
            else {
                vErrors = null;
            }
        }
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (!(func1.call(schema31.properties, key0))) {
                const err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
        }
        if (data.organization !== undefined) {
            let data0 = data.organization;
            if ((typeof data0 !== "string") && (!(Array.isArray(data0)))) {
                const err6 = { instancePath: instancePath + "/organization", schemaPath: "#/properties/organization/type", keyword: "type", params: { type: schema31.properties.organization.type }, message: "must be string,array" };
                if (vErrors === null) {
                    vErrors = [err6];
                }
                else {
                    vErrors.push(err6);
                }
                errors++;
            }
            if (typeof data0 === "string") {
                if (!pattern4.test(data0)) {
                    const err7 = { instancePath: instancePath + "/organization", schemaPath: "#/properties/organization/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$" }, message: "must match pattern \"" + "^[A-Za-z0-9][A-Za-z0-9_-]*$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err7];
                    }
                    else {
                        vErrors.push(err7);
                    }
                    errors++;
                }
            }
            if (Array.isArray(data0)) {
                if (data0.length < 1) {
                    const err8 = { instancePath: instancePath + "/organization", schemaPath: "#/properties/organization/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err8];
                    }
                    else {
                        vErrors.push(err8);
                    }
                    errors++;
                }
                const len0 = data0.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data1 = data0[i0];
                    if (typeof data1 === "string") {
                        if (!pattern4.test(data1)) {
                            const err9 = { instancePath: instancePath + "/organization/" + i0, schemaPath: "#/properties/organization/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$" }, message: "must match pattern \"" + "^[A-Za-z0-9][A-Za-z0-9_-]*$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err9];
                            }
                            else {
                                vErrors.push(err9);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err10 = { instancePath: instancePath + "/organization/" + i0, schemaPath: "#/properties/organization/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err10];
                        }
                        else {
                            vErrors.push(err10);
                        }
                        errors++;
                    }
                }
            }
        }
        if (data.repository !== undefined) {
            let data2 = data.repository;
            if ((typeof data2 !== "string") && (!(Array.isArray(data2)))) {
                const err11 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/type", keyword: "type", params: { type: schema31.properties.repository.type }, message: "must be string,array" };
                if (vErrors === null) {
                    vErrors = [err11];
                }
                else {
                    vErrors.push(err11);
                }
                errors++;
            }
            if (typeof data2 === "string") {
                if (!pattern6.test(data2)) {
                    const err12 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$" }, message: "must match pattern \"" + "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$" + "\"" };
                    if (vErrors === null) {
                        vErrors = [err12];
                    }
                    else {
                        vErrors.push(err12);
                    }
                    errors++;
                }
            }
            if (Array.isArray(data2)) {
                if (data2.length < 1) {
                    const err13 = { instancePath: instancePath + "/repository", schemaPath: "#/properties/repository/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err13];
                    }
                    else {
                        vErrors.push(err13);
                    }
                    errors++;
                }
                const len1 = data2.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data3 = data2[i1];
                    if (typeof data3 === "string") {
                        if (!pattern7.test(data3)) {
                            const err14 = { instancePath: instancePath + "/repository/" + i1, schemaPath: "#/properties/repository/items/pattern", keyword: "pattern", params: { pattern: "^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$" }, message: "must match pattern \"" + "^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err14];
                            }
                            else {
                                vErrors.push(err14);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err15 = { instancePath: instancePath + "/repository/" + i1, schemaPath: "#/properties/repository/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err15];
                        }
                        else {
                            vErrors.push(err15);
                        }
                        errors++;
                    }
                }
            }
        }
        if (data.global !== undefined) {
            if (true !== data.global) {
                const err16 = { instancePath: instancePath + "/global", schemaPath: "#/properties/global/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant" };
                if (vErrors === null) {
                    vErrors = [err16];
                }
                else {
                    vErrors.push(err16);
                }
                errors++;
            }
        }
        if (data.defaults !== undefined) {
            let data5 = data.defaults;
            if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                for (const key1 in data5) {
                    if (!(((key1 === "content_type") || (key1 === "insecure_ssl")) || (key1 === "active"))) {
                        const err17 = { instancePath: instancePath + "/defaults", schemaPath: "#/properties/defaults/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                        if (vErrors === null) {
                            vErrors = [err17];
                        }
                        else {
                            vErrors.push(err17);
                        }
                        errors++;
                    }
                }
                if (data5.content_type !== undefined) {
                    let data6 = data5.content_type;
                    if (!((data6 === "json") || (data6 === "form"))) {
                        const err18 = { instancePath: instancePath + "/defaults/content_type", schemaPath: "#/$defs/content_type/enum", keyword: "enum", params: { allowedValues: schema32.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err18];
                        }
                        else {
                            vErrors.push(err18);
                        }
                        errors++;
                    }
                }
                if (data5.insecure_ssl !== undefined) {
                    let data7 = data5.insecure_ssl;
                    if (!((((((data7 === false) || (data7 === true)) || (data7 === 0)) || (data7 === 1)) || (data7 === "0")) || (data7 === "1"))) {
                        const err19 = { instancePath: instancePath + "/defaults/insecure_ssl", schemaPath: "#/$defs/insecure_ssl/enum", keyword: "enum", params: { allowedValues: schema33.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err19];
                        }
                        else {
                            vErrors.push(err19);
                        }
                        errors++;
                    }
                }
                if (data5.active !== undefined) {
                    if (typeof data5.active !== "boolean") {
                        const err20 = { instancePath: instancePath + "/defaults/active", schemaPath: "#/$defs/active/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                        if (vErrors === null) {
                            vErrors = [err20];
                        }
                        else {
                            vErrors.push(err20);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err21 = { instancePath: instancePath + "/defaults", schemaPath: "#/properties/defaults/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                if (vErrors === null) {
                    vErrors = [err21];
                }
                else {
                    vErrors.push(err21);
                }
                errors++;
            }
        }
        if (data.unmanaged !== undefined) {
            let data9 = data.unmanaged;
            if (!(((((data9 === "ignore") || (data9 === "report")) || (data9 === "drift")) || (data9 === "deactivate")) || (data9 === "delete"))) {
                const err22 = { instancePath: instancePath + "/unmanaged", schemaPath: "#/$defs/unmanaged_rule/enum", keyword: "enum", params: { allowedValues: schema35.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err22];
                }
                else {
                    vErrors.push(err22);
                }
                errors++;
            }
        }
        if (data.ignore !== undefined) {
            let data10 = data.ignore;
            if (Array.isArray(data10)) {
                const len2 = data10.length;
                for (let i2 = 0; i2 < len2; i2++) {
                    let data11 = data10[i2];
                    if (typeof data11 === "string") {
                        if (!pattern8.test(data11)) {
                            const err23 = { instancePath: instancePath + "/ignore/" + i2, schemaPath: "#/properties/ignore/items/pattern", keyword: "pattern", params: { pattern: "\\S" }, message: "must match pattern \"" + "\\S" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err23];
                            }
                            else {
                                vErrors.push(err23);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err24 = { instancePath: instancePath + "/ignore/" + i2, schemaPath: "#/properties/ignore/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err24];
                        }
                        else {
                            vErrors.push(err24);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err25 = { instancePath: instancePath + "/ignore", schemaPath: "#/properties/ignore/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err25];
                }
                else {
                    vErrors.push(err25);
                }
                errors++;
            }
        }
        if (data.max_deletions !== undefined) {
            let data12 = data.max_deletions;
            if (!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) {
                const err26 = { instancePath: instancePath + "/max_deletions", schemaPath: "#/$defs/max_deletions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                    vErrors = [err26];
                }
                else {
                    vErrors.push(err26);
                }
                errors++;
            }
            if ((typeof data12 == "number") && (isFinite(data12))) {
                if (data12 < 0 || isNaN(data12)) {
                    const err27 = { instancePath: instancePath + "/max_deletions", schemaPath: "#/$defs/max_deletions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err27];
                    }
                    else {
                        vErrors.push(err27);
                    }
                    errors++;
                }
            }
        }
        if (data.policy !== undefined) {
            if (!(validate21(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                errors = vErrors.length;
            }
        }
        if (data.hooks !== undefined) {
            let data14 = data.hooks;
            if (Array.isArray(data14)) {
                const len3 = data14.length;
                for (let i3 = 0; i3 < len3; i3++) {
                    if (!(validate23(data14[i3], { instancePath: instancePath + "/hooks/" + i3, parentData: data14, parentDataProperty: i3, rootData, dynamicAnchors }))) {
                        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                        errors = vErrors.length;
                    }
                }
            }
            else {
                const err28 = { instancePath: instancePath + "/hooks", schemaPath: "#/properties/hooks/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err28];
                }
                else {
                    vErrors.push(err28);
                }
                errors++;
            }
        }
    }
    else {
        const err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err29];
        }
        else {
            vErrors.push(err29);
        }
        errors++;
    }
    validate20.errors = vErrors;
    return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
const validatePolicyFile = validate25;
const schema62 = { "title": "Hookherd policy file", "description": "Limits on a config, owned by others than the config. The stricter of the two holds.", "type": "object", "additionalProperties": false, "properties": { "policy": { "$ref": "#/$defs/policy" }, "allowed_targets": { "title": "Allowed targets", "description": "Names of targets that a config may have: organizations, `owner/name` with globs, `global`.", "type": "array", "minItems": 1, "items": { "title": "Target", "type": "string", "pattern": "^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$", "examples": ["acme/*"] }, "examples": [["acme", "acme/*"]] }, "max_deletions": { "$ref": "#/$defs/max_deletions", "title": "Most deletions" }, "unmanaged": { "$ref": "#/$defs/unmanaged_rule", "description": "The mildest rule that a config may have." }, "allow_waivers": { "title": "Allow waivers", "description": "Whether hooks may waive rules: `true`, `false`, or the rules that they may waive. Default: true.", "type": ["boolean", "array"], "items": { "title": "Rule", "enum": ["allowed_hosts", "event_capacity", "forbid_credentials_in_url", "forbid_private_hosts", "forbid_wildcard_events", "overlapping_hooks", "require_https", "require_secret", "require_ssl_verification", "unavailable_events"], "examples": ["require_https"] }, "default": true, "examples": [false, ["require_https"]] } }, "examples": [{ "policy": { "require_https": "error" }, "allowed_targets": ["acme"], "max_deletions": 1, "unmanaged": "drift", "allow_waivers": false }] };
const pattern47 = new RegExp("^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$", "u");
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
    let vErrors = null;
    let errors = 0;
    const evaluated0 = validate25.evaluated;
    if (evaluated0.dynamicProps) {
        evaluated0.props = undefined;
    }
    if (evaluated0.dynamicItems) {
        evaluated0.items = undefined;
    }
    if (data && typeof data == "object" && !Array.isArray(data)) {
        for (const key0 in data) {
            if (!(((((key0 === "policy") || (key0 === "allowed_targets")) || (key0 === "max_deletions")) || (key0 === "unmanaged")) || (key0 === "allow_waivers"))) {
                const err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                if (vErrors === null) {
                    vErrors = [err0];
                }
                else {
                    vErrors.push(err0);
                }
                errors++;
            }
        }
        if (data.policy !== undefined) {
            if (!(validate21(data.policy, { instancePath: instancePath + "/policy", parentData: data, parentDataProperty: "policy", rootData, dynamicAnchors }))) {
                vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                errors = vErrors.length;
            }
        }
        if (data.allowed_targets !== undefined) {
            let data1 = data.allowed_targets;
            if (Array.isArray(data1)) {
                if (data1.length < 1) {
                    const err1 = { instancePath: instancePath + "/allowed_targets", schemaPath: "#/properties/allowed_targets/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                        vErrors = [err1];
                    }
                    else {
                        vErrors.push(err1);
                    }
                    errors++;
                }
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    if (typeof data2 === "string") {
                        if (!pattern47.test(data2)) {
                            const err2 = { instancePath: instancePath + "/allowed_targets/" + i0, schemaPath: "#/properties/allowed_targets/items/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$" }, message: "must match pattern \"" + "^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$" + "\"" };
                            if (vErrors === null) {
                                vErrors = [err2];
                            }
                            else {
                                vErrors.push(err2);
                            }
                            errors++;
                        }
                    }
                    else {
                        const err3 = { instancePath: instancePath + "/allowed_targets/" + i0, schemaPath: "#/properties/allowed_targets/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                        if (vErrors === null) {
                            vErrors = [err3];
                        }
                        else {
                            vErrors.push(err3);
                        }
                        errors++;
                    }
                }
            }
            else {
                const err4 = { instancePath: instancePath + "/allowed_targets", schemaPath: "#/properties/allowed_targets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                    vErrors = [err4];
                }
                else {
                    vErrors.push(err4);
                }
                errors++;
            }
        }
        if (data.max_deletions !== undefined) {
            let data3 = data.max_deletions;
            if (!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) {
                const err5 = { instancePath: instancePath + "/max_deletions", schemaPath: "#/$defs/max_deletions/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                if (vErrors === null) {
                    vErrors = [err5];
                }
                else {
                    vErrors.push(err5);
                }
                errors++;
            }
            if ((typeof data3 == "number") && (isFinite(data3))) {
                if (data3 < 0 || isNaN(data3)) {
                    const err6 = { instancePath: instancePath + "/max_deletions", schemaPath: "#/$defs/max_deletions/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    if (vErrors === null) {
                        vErrors = [err6];
                    }
                    else {
                        vErrors.push(err6);
                    }
                    errors++;
                }
            }
        }
        if (data.unmanaged !== undefined) {
            let data4 = data.unmanaged;
            if (!(((((data4 === "ignore") || (data4 === "report")) || (data4 === "drift")) || (data4 === "deactivate")) || (data4 === "delete"))) {
                const err7 = { instancePath: instancePath + "/unmanaged", schemaPath: "#/$defs/unmanaged_rule/enum", keyword: "enum", params: { allowedValues: schema35.enum }, message: "must be equal to one of the allowed values" };
                if (vErrors === null) {
                    vErrors = [err7];
                }
                else {
                    vErrors.push(err7);
                }
                errors++;
            }
        }
        if (data.allow_waivers !== undefined) {
            let data5 = data.allow_waivers;
            if ((typeof data5 !== "boolean") && (!(Array.isArray(data5)))) {
                const err8 = { instancePath: instancePath + "/allow_waivers", schemaPath: "#/properties/allow_waivers/type", keyword: "type", params: { type: schema62.properties.allow_waivers.type }, message: "must be boolean,array" };
                if (vErrors === null) {
                    vErrors = [err8];
                }
                else {
                    vErrors.push(err8);
                }
                errors++;
            }
            if (Array.isArray(data5)) {
                const len1 = data5.length;
                for (let i1 = 0; i1 < len1; i1++) {
                    let data6 = data5[i1];
                    if (!((((((((((data6 === "allowed_hosts") || (data6 === "event_capacity")) || (data6 === "forbid_credentials_in_url")) || (data6 === "forbid_private_hosts")) || (data6 === "forbid_wildcard_events")) || (data6 === "overlapping_hooks")) || (data6 === "require_https")) || (data6 === "require_secret")) || (data6 === "require_ssl_verification")) || (data6 === "unavailable_events"))) {
                        const err9 = { instancePath: instancePath + "/allow_waivers/" + i1, schemaPath: "#/properties/allow_waivers/items/enum", keyword: "enum", params: { allowedValues: schema62.properties.allow_waivers.items.enum }, message: "must be equal to one of the allowed values" };
                        if (vErrors === null) {
                            vErrors = [err9];
                        }
                        else {
                            vErrors.push(err9);
                        }
                        errors++;
                    }
                }
            }
        }
    }
    else {
        const err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        if (vErrors === null) {
            vErrors = [err10];
        }
        else {
            vErrors.push(err10);
        }
        errors++;
    }
    validate25.errors = vErrors;
    return errors === 0;
}
validate25.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };

;// CONCATENATED MODULE: ./build/dist/src/config/schema-findings.js








const validators = {
    config: validateConfig,
    'policy-file': validatePolicyFile,
};
/** What the schema refuses in a document: one finding for one mistake, at the key or value that is wrong. */
function schemaFindings(kind, root, source) {
    const validate = validators[kind];
    validate(plainValue(root));
    const findings = new Map();
    for (const error of validate.errors ?? []) {
        if (error.keyword === 'if' || error.keyword === 'not')
            continue;
        const path = pathOf(error.instancePath);
        const key = `${error.instancePath} ${String(error.params.additionalProperty ?? error.params.missingProperty ?? '')}`;
        // Branches of one anyOf fail together; what is accepted is told as a whole, once a place.
        if (!findings.has(key))
            findings.set(key, findingOf(kind, root, source, error, path));
    }
    return withoutEchoes([...findings.values()]);
}
/** A missing key that was only misspelled, or that a wrong `state` asks for, is no mistake of its own. */
function withoutEchoes(findings) {
    const wrong = new Set(wrongPaths(findings).map((path) => path.join('/')));
    return findings.filter(({ path, missing }) => {
        if (missing === undefined)
            return true;
        const isEcho = missing === 'events' && wrong.has([...path, 'state'].join('/'));
        return !isEcho && !wrong.has([...path, missing].join('/'));
    });
}
/** Paths where something is wrong, keys that were misspelled included. */
function wrongPaths(findings) {
    return findings.flatMap(({ path, meant }) => (meant === undefined ? [path] : [path, [...path, meant]]));
}
function findingOf(kind, root, source, error, path) {
    const { additionalProperty, missingProperty } = error.params;
    if (typeof additionalProperty === 'string')
        return unknownKey(kind, root, source, path, additionalProperty);
    if (typeof missingProperty === 'string') {
        return { path, missing: missingProperty, diagnostic: missingKey(root, source, path, missingProperty) };
    }
    return { path, diagnostic: wrongValue(root, source, path) };
}
function unknownKey(kind, root, source, path, key) {
    const place = placeAt(root, [...path, key]);
    const known = keysAt(kind, path);
    const meant = nearest(key, known);
    const elsewhere = rightPlaceOf(key);
    const elsewhereHint = elsewhere === undefined ? 'Remove the key.' : `The key ${key} belongs in ${elsewhere}.`;
    const diagnostic = source.error('unknown-key', place?.entry?.keyOffset ?? root.offset, `The key ${shownValue(key)} is not known here; accepted are ${known.join(', ')}.`, meant === undefined ? elsewhereHint : `Did you mean ${meant}?`);
    return { path, meant, diagnostic };
}
function missingKey(root, source, path, key) {
    const { accepted } = acceptedAt([...path, key]);
    const hint = key === 'events' ? 'Add events: with a list, or state: absent for a hook that must not exist.' : `Add ${key}:.`;
    const offset = placeAt(root, path)?.node.offset ?? root.offset;
    return source.error('missing-key', offset, `The key ${key} is missing; accepted is ${accepted}.`, hint);
}
function wrongValue(root, source, path) {
    const { node = root, entry } = placeAt(root, path) ?? {};
    const credential = credentialFinding(path, node, source);
    if (credential !== undefined)
        return credential;
    const { accepted, hint } = acceptedAt(path);
    const value = plainValue(node);
    const subject = subjectOf(path);
    if (value === null) {
        return source.error('empty-value', entry?.keyOffset ?? node.offset, `${subject} is empty; accepted is ${accepted}.`, hint ?? `Write ${accepted}, or remove the key.`);
    }
    const isUrl = path.includes('url') || path.includes('previous_urls');
    const given = isUrl && typeof value === 'string' ? 'no URL' : shownValue(value);
    return source.error('invalid-value', node.offset, `${subject} is ${given}; accepted is ${accepted}.`, hint ?? didYouMean(value, accepted) ?? `Write ${accepted}.`);
}
function subjectOf(path) {
    const names = path.filter((part) => !/^\d+$/.test(part));
    const name = names.at(-1);
    if (name === undefined)
        return 'The document';
    return /^\d+$/.test(path.at(-1) ?? '') ? `An entry of ${name}` : `The value of ${name}`;
}
function didYouMean(value, accepted) {
    const suggestion = typeof value === 'string' ? nearest(value, accepted.match(/[a-z_]{3,}/g) ?? []) : undefined;
    return suggestion === undefined ? undefined : `Did you mean ${suggestion}?`;
}

;// CONCATENATED MODULE: ./build/dist/src/config/read-document.js






/** Checks one YAML document of a config as far as it can be checked by itself. */
function read_document_readDocument(root, source) {
    const misplaced = misplacedVariables(root, source);
    const told = new Set(misplaced.map(({ path }) => path.join('/')));
    const refused = schemaFindings('config', root, source).filter(({ path }) => !told.has(path.join('/')));
    const findings = [...misplaced, ...refused];
    const reader = new DocumentReader(root, source, wrongPaths(findings));
    if (root.kind !== 'mapping')
        return { document: undefined, diagnostics: findings.map(({ diagnostic }) => diagnostic) };
    const selector = selectorOf(reader);
    const hooks = Array.from({ length: reader.length(['hooks']) }, (_, index) => hookAt(reader, ['hooks', String(index)], selector));
    const settings = settingsOf(reader);
    if ([...sayingKeys].every((key) => !reader.has([key]) && !reader.isWrong([key]))) {
        const hint = 'Add hooks: with a list of hooks, or hooks: [] for none.';
        reader.tell('error', 'nothing-declared', reader.location([]), 'The document declares neither hooks nor anything else about its targets.', hint);
    }
    return {
        document: selector && {
            location: source.locationOf(root.offset),
            selector,
            hooks: hooks.filter((hook) => hook !== undefined),
            settings,
        },
        diagnostics: [...findings.map(({ diagnostic }) => diagnostic), ...reader.diagnostics],
    };
}
/** Keys that say something of the targets; a document with defaults alone is a mistake. */
const sayingKeys = new Set(['hooks', 'unmanaged', 'ignore', 'max_deletions', 'policy']);

;// CONCATENATED MODULE: ./build/dist/src/config/config-text.js
/** The text of a file, and the line and column of each of its offsets. */
class ConfigText {
    file;
    text;
    #lineStarts;
    constructor(file, text) {
        this.file = file;
        this.text = text;
        const starts = [0];
        for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\r|\n/g))
            starts.push(index + lineBreak.length);
        this.#lineStarts = starts;
    }
    locationOf(offset) {
        let low = 0;
        let high = this.#lineStarts.length - 1;
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            if ((this.#lineStarts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { file: this.file, line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
    }
    error(code, offset, message, hint) {
        return {
            severity: 'error',
            code,
            message,
            ...(hint === undefined ? {} : { hint }),
            location: this.locationOf(offset),
        };
    }
}

;// CONCATENATED MODULE: ./build/dist/src/config/read-text.js

const maxBytes = 1024 * 1024;
/** The text of a file, if it is UTF-8 text of at most 1 MiB with something in it. A byte order mark is dropped. */
function configText(source) {
    const { file, bytes } = source;
    if (bytes.length > maxBytes) {
        return read_text_refused(file, 'file-too-large', `The file has ${bytes.length} bytes; accepted are up to ${maxBytes} (1 MiB).`, 'Split it into several files.');
    }
    const text = decoded(bytes);
    if (text === undefined) {
        return read_text_refused(file, 'not-utf-8', `The file is not UTF-8 text.`, 'Save it as UTF-8.', placeOfBadByte(file, bytes));
    }
    const configText = new ConfigText(file, text);
    const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
    if (control !== null) {
        const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        const location = configText.locationOf(control.index);
        return read_text_refused(file, 'control-character', `The file holds the control character U+${code}; accepted is plain text.`, 'Remove the character, or save the file as UTF-8 text.', location);
    }
    if (text.split(/[\r\n]/).every((line) => /^(---|\.\.\.)?[ \t]*(#.*)?$/.test(line))) {
        return read_text_refused(file, 'empty-file', 'The file is empty; a config has at least the key hooks.', 'Add hooks: with a list of hooks, or hooks: [] for none.');
    }
    return { value: configText, diagnostics: [] };
}
function read_text_refused(file, code, message, hint, location) {
    return {
        diagnostics: [{ severity: 'error', code, message, hint, location: location ?? { file, line: 1, column: 1 } }],
    };
}
function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (error) {
        if (error instanceof TypeError)
            return undefined;
        throw error;
    }
}
/** Lenient decoding puts U+FFFD where strict decoding stops; one that the file holds itself comes first at worst. */
function placeOfBadByte(file, bytes) {
    const text = new TextDecoder('utf-8').decode(bytes);
    return new ConfigText(file, text).locationOf(Math.max(0, text.indexOf('\uFFFD')));
}

;// CONCATENATED MODULE: ./build/dist/src/config/read.js






/**
 * Reads and checks config files, as far as that needs no variables and no network. Tells all errors of all files at once (after a YAML
 * syntax error, the first of that document). Never throws for what a file holds.
 */
function readConfig(sources) {
    const documents = [];
    const diagnostics = [];
    for (const source of sources) {
        const { value: text, diagnostics: found } = configText(source);
        diagnostics.push(...found);
        if (text === undefined)
            continue;
        const yaml = parsedYaml(text);
        diagnostics.push(...yaml.diagnostics);
        for (const root of yaml.documents) {
            const read = read_document_readDocument(root, text);
            diagnostics.push(...read.diagnostics);
            if (read.document !== undefined)
                documents.push(read.document);
        }
    }
    diagnostics.push(...configFindings(documents));
    const sorted = sortedDiagnostics(diagnostics);
    return hasErrors(sorted) ? { diagnostics: sorted } : { value: documents, diagnostics: sorted };
}

// EXTERNAL MODULE: ./build/dist/src/hooks/product.js
var product = __nccwpck_require__(3592);
;// CONCATENATED MODULE: ./build/dist/src/run/load-config.js







/** The files that the settings name, read and checked without variables and without network. */
async function readFiles(settings, { files }) {
    const diagnostics = [];
    const paths = new Set();
    for (const pattern of settings.config) {
        const matched = await files.matching(pattern);
        if (matched.length === 0)
            diagnostics.push(noFile(pattern));
        for (const path of matched)
            paths.add(path);
    }
    const sources = [];
    for (const file of [...paths].sort())
        sources.push({ file, bytes: await files.read(file) });
    const read = readConfig(sources);
    const all = [...diagnostics, ...read.diagnostics];
    return read.value === undefined || hasErrors(all) ? { diagnostics: all } : { value: read.value, diagnostics: all };
}
function noFile(pattern) {
    const isGlob = /[*?]/.test(pattern);
    return {
        severity: 'error',
        code: 'no-config-file',
        message: isGlob ? `The pattern ${pattern} matches no file.` : `The file ${pattern} does not exist.`,
        hint: 'Check the input config, and in a workflow that actions/checkout ran before.',
    };
}
/** What the documents ask for, as far as it can be said without variables: for `validate`. */
function validatedTargets(settings, documents) {
    return desiredTargets(documents, {
        variables: noVariables,
        need: 'none',
        defaultOwner: settings.organization,
        product: (0,product/* productOf */.$)(settings.apiBase),
    });
}
/** What the documents ask for, with variables filled in and repository patterns expanded. Values are masked as soon as they are read. */
async function loadedConfig({ settings, ports, github }, documents) {
    const given = variables(settings.variables?.reveal(), ports.environment);
    if (given.value === undefined)
        return { diagnostics: given.diagnostics };
    const repositories = await expandedRepositories(documents, github);
    const desired = desiredTargets(documents, {
        variables: given.value,
        need: 'urls',
        defaultOwner: settings.organization,
        repositories: repositories.names,
        product: (0,product/* productOf */.$)(settings.apiBase),
    });
    const known = confidentialValues(readValues(documents, given.value), desired.value ?? []);
    ports.mask(known);
    const diagnostics = [...given.diagnostics, ...desired.diagnostics];
    if (desired.value === undefined)
        return { diagnostics };
    return { value: { targets: desired.value, known, archived: repositories.archived }, diagnostics };
}
/** All values but those that are a host and nothing else: where deliveries go is for reviewers to see. */
function confidentialValues(values, targets) {
    const hosts = new Set(targets.flatMap(({ hooks }) => hooks.flatMap(({ url }) => [url.host, `https://${url.host}`, `http://${url.host}`])));
    return values.filter((value) => !hosts.has(value.reveal().toLowerCase()));
}
async function expandedRepositories(documents, github) {
    const owners = new Set(repositoryPatterns(documents).map(({ owner }) => owner.toLowerCase()));
    const names = new Map();
    let archived = 0;
    for (const owner of owners) {
        const owned = await github.repositories(owner);
        names.set(owner, owned.names);
        archived += owned.archived;
    }
    return { names, archived };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/dist/src/plan/canonical-json.js

/** JSON with sorted keys and no white space: equal for equal values. */
function canonicalJson(value) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    const entries = Object.entries(value).sort(([a], [b]) => (0,compare/* compareText */.n6)(a, b));
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`;
}
function isList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/dist/src/plan/digest.js





/**
 * SHA-256 in hex of all changes, whatever their order: API base, target, op, id, each field before and after, URLs as shown with their
 * fingerprint, what happens to the secret but not its value. Empty where a target could not be planned.
 */
function planDigest(apiBase, planned) {
    if (planned.some(({ status }) => status === 'failed'))
        return '';
    const changes = planned
        .filter((each) => each.status === 'planned')
        .flatMap(({ plan }) => plan.changes.map((change) => canonicalJson(changeFacts(plan.target, change))))
        .sort(compare/* compareText */.n6);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(canonicalJson({ api_base: apiBase, changes }))
        .digest('hex');
}
function changeFacts(target, change) {
    const facts = { target: (0,hooks_target/* targetKey */.hD)(target), op: change.op };
    if (change.op === 'create')
        return { ...facts, ...desiredFacts(change.desired), secret: change.secret };
    const id = change.live.id;
    const url = change.live.url.toString();
    if (change.op === 'update')
        return { ...facts, id, url, fields: change.fields.map(fieldFacts), secret: change.secret };
    return { ...facts, id, url };
}
function desiredFacts(desired) {
    return {
        url: desired.url.toString(),
        events: (0,compare/* sortedSet */.Cc)(desired.events),
        content_type: desired.contentType,
        insecure_ssl: desired.insecureSsl,
        active: desired.active,
        credentials: desired.username !== undefined || desired.password !== undefined,
    };
}
function fieldFacts({ field, from, to }) {
    return { field, from: valueFacts(from), to: valueFacts(to) };
}
function valueFacts(value) {
    return value instanceof hooks_url/* HookUrl */.Lo ? value.toString() : value;
}

;// CONCATENATED MODULE: ./build/dist/src/plan/guard.js

/** Deletions and deactivations in one run over all targets, where the input `max-deletions` says nothing. */
const runDefault = 10;
/** Deletions and deactivations of hooks: what the limits count. A hook that its own entry switches off is not one. */
function deletionCount(changes) {
    return changes.filter(({ op }) => op === 'delete' || op === 'deactivate').length;
}
/** Refuses a target's plan over its limit; the input, where given, replaces the config's. */
function targetGuard({ target, changes }, limits) {
    const count = deletionCount(changes);
    const limit = limits.input ?? limits.config;
    if (count <= limit)
        return [];
    const source = limits.input === undefined ? 'max_deletions' : 'max-deletions';
    return [
        {
            reason: 'limit-exceeded',
            message: `The plan deletes or deactivates ${hooks(count)} of ${(0,hooks_target/* targetName */.je)(target)}; ${source} allows ${limit}.`,
            hint: limits.input === undefined
                ? `If all of them should go, set max_deletions: ${count} in the config, or the input max-deletions for one run.`
                : `If all of them should go, set the input max-deletions to ${count}.`,
        },
    ];
}
/** Refuses a run over its cap. Targets that are refused already write nothing, so they do not count. */
function runGuard(targets, input) {
    const plans = targets
        .filter((planned) => planned.status === 'planned')
        .filter(({ refusals }) => refusals.length === 0);
    const count = plans.reduce((sum, { plan }) => sum + deletionCount(plan.changes), 0);
    const limit = input ?? runDefault;
    if (count <= limit)
        return [];
    return [
        {
            reason: 'limit-exceeded',
            message: input === undefined
                ? `The run deletes or deactivates ${hooks(count)} over all targets; without the input max-deletions it may do so ${limit} times.`
                : `The run deletes or deactivates ${hooks(count)} over all targets; max-deletions allows ${limit}.`,
            hint: `If all of them should go, set the input max-deletions to ${count}.`,
        },
    ];
}
function hooks(count) {
    return `${count} ${count === 1 ? 'hook' : 'hooks'}`;
}

;// CONCATENATED MODULE: ./build/dist/src/plan/run-plan.js




/** The plan of a run from the plans of its targets, in whatever order they come. `maxDeletions` caps the run as a whole. */
function runPlan(input) {
    const targets = [...input.targets].sort((a, b) => (0,compare/* compareText */.n6)(keyOf(a), keyOf(b)));
    return {
        apiBase: input.apiBase,
        targets,
        refusals: runGuard(targets, input.maxDeletions),
        digest: planDigest(input.apiBase, targets),
    };
}
function keyOf(planned) {
    return (0,hooks_target/* targetKey */.hD)(planned.status === 'planned' ? planned.plan.target : planned.target);
}

;// CONCATENATED MODULE: ./build/dist/src/plan/canonical-order.js

/** Orders live hooks by URL, then by id: the order of the API's answer means nothing. */
function compareLive(a, b) {
    return (0,compare/* compareText */.n6)(a.url.identity(), b.url.identity()) || (0,compare/* compareIds */.q3)(a.id, b.id);
}
/** Orders declared hooks by what they ask for, and only equal ones by their place in the files. */
function compareDesired(a, b) {
    return ((0,compare/* compareText */.n6)(a.url.identity(), b.url.identity()) ||
        (0,compare/* compareText */.n6)(contentOf(a), contentOf(b)) ||
        canonical_order_compareLocations(a.location, b.location));
}
/** Orders diagnostics by place, those without a place last. */
function compareDiagnostics(a, b) {
    return (Number(a.location === undefined) - Number(b.location === undefined) ||
        (a.location !== undefined && b.location !== undefined ? canonical_order_compareLocations(a.location, b.location) : 0) ||
        (0,compare/* compareText */.n6)(a.code, b.code) ||
        (0,compare/* compareText */.n6)(a.message, b.message));
}
function canonical_order_compareLocations(a, b) {
    return (0,compare/* compareText */.n6)(a.file, b.file) || a.line - b.line || a.column - b.column;
}
function contentOf(hook) {
    if (hook.state === 'absent')
        return JSON.stringify([hook.state, hook.id ?? '']);
    return JSON.stringify([
        hook.state,
        hook.id ?? '',
        (0,compare/* sortedSet */.Cc)(hook.events),
        hook.contentType,
        hook.insecureSsl,
        hook.active,
        hook.secret.kind,
    ]);
}

;// CONCATENATED MODULE: ./build/dist/src/plan/listed.js
const shown = 5;
/** The first few of many texts, with how many more there are. */
function listed(texts) {
    if (texts.length <= shown)
        return texts.join(', ');
    return `${texts.slice(0, shown).join(', ')} and ${texts.length - shown} more`;
}

;// CONCATENATED MODULE: ./build/dist/src/plan/capacity.js



/** `level` is of the policy rule `event_capacity`: GitHub refuses what is too much, whatever the level. */
function capacity({ crowded, uncertain, early, gaps }, { target, limit, level }) {
    const messages = [...crowded]
        .sort(([a], [b]) => (0,compare/* compareText */.n6)(a, b))
        .map(([event, excess]) => {
        const hooks = `${limit + excess} active hooks`;
        return `${(0,hooks_target/* targetName */.je)(target)} would have ${hooks} for the event ${event} while the plan is carried out; GitHub allows ${limit}.`;
    });
    const hint = 'Delete hooks for the event, merge several into one, or take the event out of some.';
    const notes = [...gapNotes(gaps), ...earlyNotes(early), ...uncertainNotes(uncertain, limit)];
    if (level === 'error') {
        return { refusals: messages.map((message) => ({ reason: 'limit-exceeded', message, hint })), notes };
    }
    const warnings = messages.map((message) => ({ severity: 'warning', code: 'event-crowded', message, hint }));
    return { refusals: [], notes: level === 'warn' ? [...warnings, ...notes] : notes };
}
function gapNotes(gaps) {
    if (gaps.length === 0)
        return [];
    return [
        {
            severity: 'warning',
            code: 'delivery-gap',
            message: `Between two requests of an apply, some events are not delivered to a URL that has them before and after: ${listed(gaps.map(changeName))}.`,
            hint: 'GitHub takes only one hook with the same config and event, and only so many for one event, so the old one goes first. Redeliver what is missed.',
        },
    ];
}
function earlyNotes(early) {
    if (early.length === 0)
        return [];
    return [
        {
            severity: 'notice',
            code: 'deleted-first',
            message: `Deleted before other changes, to make room for them: ${listed(early.map(changeName))}.`,
        },
    ];
}
function uncertainNotes(events, limit) {
    if (events.length === 0)
        return [];
    return [
        {
            severity: 'warning',
            code: 'event-capacity-uncertain',
            message: `GitHub allows ${limit} hooks for one event and does not say whether inactive hooks and hooks with * count. If they do, there are too many for ${listed(events)}.`,
            hint: 'If the apply is refused for it, delete hooks that are not used.',
        },
    ];
}
function changeName(change) {
    return change.op === 'create' ? change.desired.url.toString() : `hook ${change.live.id} (${change.live.url})`;
}

;// CONCATENATED MODULE: ./build/dist/src/plan/assignment.js
/**
 * The cheapest way to give every row a column of its own (Hungarian algorithm, rows² × columns steps).
 * There are at least as many columns as rows. Costs are integers small enough that sums over all rows stay exact.
 * The answer holds the column of each row.
 */
function assignment(size, cost) {
    const rowPotential = zeros(size.rows);
    const columnPotential = zeros(size.columns);
    const rowOf = new Array(size.columns).fill(-1);
    for (let row = 0; row < size.rows; row += 1)
        augment(row);
    const columnOf = zeros(size.rows);
    rowOf.forEach((row, column) => {
        if (row !== -1)
            columnOf[row] = column;
    });
    return columnOf;
    /** Grows a tree of tight edges from the row until a free column is reached, then shifts the matching along the path. */
    function augment(start) {
        const slack = new Array(size.columns).fill(Number.POSITIVE_INFINITY);
        const previous = new Array(size.columns).fill(-1);
        const visited = [];
        const isVisited = new Array(size.columns).fill(false);
        let row = start;
        let column = -1;
        do {
            if (column !== -1)
                visited.push(column);
            const next = nearest(row, column, { slack, previous, isVisited });
            shiftPotentials(start, next.distance, { visited, slack, isVisited });
            column = next.column;
            isVisited[column] = true;
            row = assignment_at(rowOf, column);
        } while (row !== -1);
        while (column !== -1) {
            const before = assignment_at(previous, column);
            rowOf[column] = before === -1 ? start : assignment_at(rowOf, before);
            column = before;
        }
    }
    function nearest(row, from, { slack, previous, isVisited }) {
        let best = -1;
        for (let column = 0; column < size.columns; column += 1) {
            if (isVisited[column])
                continue;
            const reduced = cost(row, column) - assignment_at(rowPotential, row) - assignment_at(columnPotential, column);
            if (reduced < assignment_at(slack, column)) {
                slack[column] = reduced;
                previous[column] = from;
            }
            if (best === -1 || assignment_at(slack, column) < assignment_at(slack, best))
                best = column;
        }
        return { column: best, distance: assignment_at(slack, best) };
    }
    function shiftPotentials(start, distance, { visited, slack, isVisited }) {
        if (distance === 0)
            return;
        rowPotential[start] = assignment_at(rowPotential, start) + distance;
        for (const column of visited) {
            const row = assignment_at(rowOf, column);
            rowPotential[row] = assignment_at(rowPotential, row) + distance;
            columnPotential[column] = assignment_at(columnPotential, column) - distance;
        }
        for (let column = 0; column < size.columns; column += 1) {
            if (!isVisited[column])
                slack[column] = assignment_at(slack, column) - distance;
        }
    }
}
function zeros(length) {
    return new Array(length).fill(0);
}
function assignment_at(values, index) {
    return values[index] ?? 0;
}

;// CONCATENATED MODULE: ./build/dist/src/plan/event-sets.js

/** Equal for equal sets of events, in whatever order they come. */
function eventKey(events) {
    return (0,compare/* sortedSet */.Cc)(events).join(' ');
}
function sameEvents(a, b) {
    return (0,compare/* sameTexts */.p0)(a, b) || (0,compare/* sameTexts */.p0)((0,compare/* sortedSet */.Cc)(a), (0,compare/* sortedSet */.Cc)(b));
}
/** How many events are in one set and not in the other. */
function eventDifference(a, b) {
    let shared = 0;
    for (const event of a)
        if (b.has(event))
            shared += 1;
    return a.size + b.size - 2 * shared;
}

;// CONCATENATED MODULE: ./build/dist/src/plan/pair.js





/** Steps of the exact pairing; 200 hooks on either side take as many. Beyond, `pairedInOrder` takes over. */
const maxSteps = 200 ** 3;
/** Differences count up to here, so that costs stay exact; GitHub knows fewer events. */
const maxDifference = 1000;
const otherFields = 4;
/**
 * Pairs declared and live hooks of one URL as a whole, as many as there are on the smaller side: most pairs with equal event sets, then
 * the least difference of events, then the lowest ids, then the fewest other fields that differ. Independent of the order of both lists.
 */
function pair(desired, live) {
    const [onlyDesired, onlyLive] = [desired[0], live[0]];
    if (onlyDesired === undefined || onlyLive === undefined)
        return [];
    if (desired.length === 1 && live.length === 1)
        return [{ desired: onlyDesired, live: onlyLive }];
    const rows = [...desired].sort(compareDesired);
    const columns = [...live].sort((a, b) => (0,compare/* compareIds */.q3)(a.id, b.id));
    const [few, many] = rows.length < columns.length ? [rows, columns] : [columns, rows];
    return few.length ** 2 * many.length > maxSteps ? pairedInOrder(rows, columns) : pairedExactly(rows, columns);
}
function pairedExactly(desired, live) {
    const cost = pairCost(desired, live);
    const size = { rows: Math.min(desired.length, live.length), columns: Math.max(desired.length, live.length) };
    if (desired.length <= live.length) {
        return assignment(size, cost).flatMap((column, row) => pairOf(desired[row], live[column]));
    }
    return assignment(size, (row, column) => cost(column, row)).flatMap((column, row) => pairOf(desired[column], live[row]));
}
/** One number for all that counts, the weightier part in the higher digits: no sum of lesser parts outweighs a greater one. */
function pairCost(desired, live) {
    const pairs = Math.min(desired.length, live.length);
    const desiredEvents = desired.map((hook) => new Set(hook.events));
    const liveEvents = live.map((hook) => new Set(hook.events));
    const none = new Set();
    const rankUnit = pairs * otherFields + 1;
    const differenceUnit = rankUnit * (pairs * live.length + 1);
    const unequalUnit = differenceUnit * (pairs * maxDifference + 1);
    return (desiredIndex, liveIndex) => {
        const all = eventDifference(desiredEvents[desiredIndex] ?? none, liveEvents[liveIndex] ?? none);
        const difference = Math.min(all, maxDifference);
        const [row, column] = [desired[desiredIndex], live[liveIndex]];
        const others = row === undefined || column === undefined ? 0 : otherDifferences(row, column);
        return (difference > 0 ? unequalUnit : 0) + difference * differenceUnit + liveIndex * rankUnit + others;
    };
}
function otherDifferences(desired, live) {
    const secretDiffers = (desired.secret.kind === 'declared' && !live.hasSecret) || (desired.secret.kind === 'none' && live.hasSecret);
    return [
        desired.contentType !== live.contentType,
        desired.insecureSsl !== live.insecureSsl,
        desired.active !== live.active,
        secretDiffers,
    ].filter(Boolean).length;
}
/** For groups too large for the exact way: equal event sets first, alike hooks before others, the rest as they are sorted. */
function pairedInOrder(desired, live) {
    const liveByEvents = grouped(live, (hook) => eventKey(hook.events));
    const equal = [...grouped(desired, (hook) => eventKey(hook.events))].flatMap(([events, wanted]) => {
        const chosen = (liveByEvents.get(events) ?? []).slice(0, wanted.length);
        const alike = zippedByKey(wanted, chosen);
        return [...alike, ...zipped(unpaired(wanted, chosen, alike))];
    });
    return [...equal, ...zipped(unpaired(desired, live, equal))];
}
function zippedByKey(desired, live) {
    const liveByKey = grouped(live, (hook) => fieldKey(hook, hook.hasSecret));
    const desiredByKey = grouped(desired, (hook) => fieldKey(hook, hook.secret.kind === 'declared'));
    return [...desiredByKey].flatMap(([key, wanted]) => zipped({ desired: wanted, live: liveByKey.get(key) ?? [] }));
}
function fieldKey(hook, hasSecret) {
    return JSON.stringify([hook.contentType, hook.insecureSsl, hook.active, hasSecret]);
}
function unpaired(desired, live, pairs) {
    const used = new Set(pairs.flatMap((each) => [each.desired, each.live]));
    return { desired: desired.filter((hook) => !used.has(hook)), live: live.filter((hook) => !used.has(hook)) };
}
function zipped({ desired, live }) {
    return desired.slice(0, live.length).flatMap((hook, index) => pairOf(hook, live[index]));
}
function pairOf(desired, live) {
    return desired === undefined || live === undefined ? [] : [{ desired, live }];
}

;// CONCATENATED MODULE: ./build/dist/src/plan/match.js




/**
 * Matches without state: by `id`, by URL, by a previous URL, by a near URL, each live hook at most once; absent entries come last.
 * Hooks under `ignore` and hooks that are not `web` are matched with nothing. The order of both lists means nothing.
 */
function match(declared, live) {
    const isIgnored = anyGlob(declared.ignore);
    const all = [...new Map(live.map((hook) => [hook.id, hook])).values()].sort(compareLive);
    const entries = [...declared.hooks].sort(compareDesired);
    const setAside = entries.filter((hook) => isIgnored(hook.url.reveal()));
    const managed = without(entries, setAside);
    const ignored = all.filter((hook) => isIgnored(hook.url.reveal()));
    const [candidates, foreign] = partition(without(all, ignored), (hook) => hook.name === 'web');
    const present = presentMatching(managed.filter(isPresent), candidates);
    const { doomed, gone } = absentMatching(managed.filter(isAbsent), present.left);
    const unclaimed = without(present.left, doomed.map((each) => each.live));
    const marked = marks(managed.filter(isPresent));
    const undeclared = [
        ...unclaimed.map((hook) => ({ live: hook, mark: marked(hook) })),
        ...foreign.map((hook) => ({ live: hook, mark: 'foreign' })),
    ].sort((a, b) => compareLive(a.live, b.live));
    const { pairs, missing, withoutId, ambiguous } = present;
    return { pairs, missing, doomed, gone, undeclared, ignored, setAside, withoutId, ambiguous };
}
/** Whether a URL matches one of the globs; never for no globs. */
function anyGlob(patterns) {
    const globs = patterns.map(urlGlob);
    return (url) => globs.some((glob) => glob(url));
}
function without(all, taken) {
    const gone = new Set(taken);
    return all.filter((item) => !gone.has(item));
}
function partition(all, test) {
    return [all.filter(test), all.filter((item) => !test(item))];
}
function isPresent(hook) {
    return hook.state === 'present';
}
function isAbsent(hook) {
    return hook.state === 'absent';
}
function presentMatching(declared, candidates) {
    const left = new Set(candidates);
    const missing = new Set(declared);
    const pairs = [];
    const use = (found, matchedBy) => {
        for (const { desired, live } of found) {
            missing.delete(desired);
            left.delete(live);
            pairs.push({ live, desired, matchedBy });
        }
    };
    use(idPairs(missing, left), 'id');
    const withoutId = [...missing].filter((hook) => hook.id !== undefined);
    use(keyPairs(missing, left, (hook) => hook.url.identity()), 'url');
    const depth = [...missing].reduce((most, hook) => Math.max(most, hook.previousUrls.length), 0);
    for (let index = 0; index < depth; index += 1) {
        use(keyPairs(missing, left, (hook) => hook.previousUrls[index]?.identity()), 'previous-url');
    }
    const near = nearPairs(missing, left);
    use(near.pairs, 'near-url');
    return { pairs, missing: [...missing], left: [...left], withoutId, ambiguous: near.ambiguous };
}
function idPairs(missing, left) {
    const liveById = new Map([...left].map((hook) => [hook.id, hook]));
    const pairs = [];
    for (const desired of missing) {
        const live = desired.id === undefined ? undefined : liveById.get(desired.id);
        if (live === undefined)
            continue;
        liveById.delete(live.id);
        pairs.push({ desired, live });
    }
    return pairs;
}
function keyPairs(missing, left, keyOf) {
    const keyed = [...missing].filter((hook) => keyOf(hook) !== undefined);
    if (keyed.length === 0)
        return [];
    const liveByUrl = grouped(left, (hook) => hook.url.identity());
    return [...grouped(keyed, (hook) => keyOf(hook) ?? '')].flatMap(([key, group]) => pair(group, liveByUrl.get(key) ?? []));
}
/** Near matches are guesses, so they count only where there is one live and one declared hook to choose from. */
function nearPairs(missing, left) {
    const liveByUrl = grouped(left, (hook) => hook.url.nearIdentity());
    const groups = [...grouped(missing, (hook) => hook.url.nearIdentity())].map(([key, declared]) => {
        return { declared, live: liveByUrl.get(key) ?? [] };
    });
    const found = groups.filter(({ live }) => live.length > 0);
    const pairs = found.flatMap(({ declared, live }) => declared.length + live.length === 2 ? pair(declared, live) : []);
    const ambiguous = found
        .filter(({ declared, live }) => declared.length + live.length > 2)
        .flatMap(({ declared, live }) => declared.map((desired) => ({ desired, live })));
    return { pairs, ambiguous };
}
/** An id names one hook and, once that is gone, no other: applying twice must not delete more than applying once. */
function absentMatching(declared, candidates) {
    const liveById = grouped(candidates, (hook) => hook.id);
    const liveByUrl = grouped(candidates, (hook) => hook.url.identity());
    const used = new Set();
    const doomed = [];
    const gone = [];
    for (const desired of declared) {
        const named = desired.id === undefined ? liveByUrl.get(desired.url.identity()) : liveById.get(desired.id);
        const found = (named ?? []).filter((live) => !used.has(live));
        if (named === undefined)
            gone.push(desired);
        for (const live of found)
            used.add(live);
        doomed.push(...found.map((live) => ({ desired, live })));
    }
    return { doomed, gone };
}
function marks(declared) {
    const urls = new Set(declared.map((hook) => hook.url.identity()));
    const previous = new Set(declared.flatMap((hook) => hook.previousUrls.map((url) => url.identity())));
    return (live) => {
        if (urls.has(live.url.identity()))
            return 'duplicate';
        return previous.has(live.url.identity()) ? 'left-over-from-rename' : 'plain';
    };
}

;// CONCATENATED MODULE: ./build/dist/src/plan/rotated-url.js

/** Finds what looks like a rotated URL token. Where several live hooks fit, none is named. */
function rotatedUrls(missing, left) {
    const wanted = missing.flatMap((desired) => {
        const texts = literalTexts(desired.url.shown);
        return texts === undefined ? [] : [{ desired, texts }];
    });
    if (wanted.length === 0)
        return [];
    const sorted = [...left].sort((a, b) => (0,compare/* compareText */.n6)(a.url.identity(), b.url.identity()));
    return wanted.flatMap(({ desired, texts }) => {
        const fitting = firstTwo(sorted, texts);
        const [live] = fitting;
        return fitting.length === 1 && live !== undefined ? [{ desired, live }] : [];
    });
}
/** What stands around the `${NAME}` parts of a URL, spelled as a URL identity is; undefined where there is no such part. */
function literalTexts(shown) {
    if (!URL.canParse(shown))
        return undefined;
    const texts = new URL(shown).href.split(/\$(?:%7B|\{)[A-Z][A-Z0-9_]*(?:%7D|\})/);
    return texts.length === 1 ? undefined : texts;
}
/** Only live URLs that begin alike are looked at, and no more than it takes to see that there are several. */
function firstTwo(sorted, texts) {
    const prefix = texts[0] ?? '';
    const fitting = [];
    for (let index = firstFrom(sorted, prefix); index < sorted.length && fitting.length < 2; index += 1) {
        const live = sorted[index];
        if (live === undefined || !live.url.identity().startsWith(prefix))
            break;
        if (rotated_url_fits(live.url.identity(), texts))
            fitting.push(live);
    }
    return fitting;
}
function firstFrom(sorted, text) {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((0,compare/* compareText */.n6)(sorted[middle]?.url.identity() ?? '', text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Whether the text holds the literal texts in order, with something in between. Taking the earliest place for each never misses one. */
function rotated_url_fits(text, texts) {
    let offset = texts[0]?.length ?? 0;
    for (const literal of texts.slice(1, -1)) {
        const found = text.indexOf(literal, offset + 1);
        if (found === -1)
            return false;
        offset = found + literal.length;
    }
    const last = texts.at(-1) ?? '';
    return text.endsWith(last) && text.length - last.length > offset;
}

;// CONCATENATED MODULE: ./build/dist/src/plan/matching-notes.js


/** What a reviewer should know about how declared hooks found their live ones, or did not. Entries under `ignore` are told by the config. */
function matchingNotes(matching) {
    return [
        ...matching.withoutId.map((hook) => ({
            severity: 'warning',
            code: 'id-not-live',
            message: `The config pins ${hook.url} to id ${hook.id}, which is not the id of a live hook that can be managed; it is matched by URL instead.`,
            hint: 'Remove the id, or correct it.',
            location: hook.location,
        })),
        ...matching.gone.map((hook) => ({
            severity: 'notice',
            code: 'absent-hook-gone',
            message: `${hook.id === undefined ? hook.url : `Hook ${hook.id} (${hook.url})`} is absent as declared.`,
            hint: 'The entry has done its work and can go.',
            location: hook.location,
        })),
        ...matching.ambiguous.map(({ desired, live }) => ({
            severity: 'warning',
            code: 'near-match-ambiguous',
            message: `${desired.url} is new, although URLs that differ from it only by a trailing slash or by http and https are live: ${named(live)}. Which of them it could be is not clear.`,
            hint: 'If it is one of them, name that one: id, or previous_urls.',
            location: desired.location,
        })),
        ...foreignTwins(matching),
        ...rotations(matching),
    ];
}
function foreignTwins({ missing, undeclared }) {
    const foreign = undeclared.filter(({ mark }) => mark === 'foreign');
    const byUrl = new Map(foreign.map(({ live }) => [live.url.identity(), live]));
    return missing.flatMap((desired) => {
        const live = byUrl.get(desired.url.identity());
        if (live === undefined)
            return [];
        return [
            {
                severity: 'warning',
                code: 'foreign-twin',
                message: `${desired.url} is live as hook ${live.id}, whose name is ${JSON.stringify(live.name)} instead of "web"; such hooks are never touched, so a hook is created beside it.`,
                hint: 'If both would deliver the same event, delete the other one where it was made.',
                location: desired.location,
            },
        ];
    });
}
function rotations({ missing, undeclared }) {
    const own = undeclared.filter(({ mark }) => mark !== 'foreign').map(({ live }) => live);
    return rotatedUrls(missing, own).map(({ desired, live }) => ({
        severity: 'warning',
        code: 'url-token-rotated',
        message: `${desired.url} is new, and one live hook differs from it only in what stands for its variables: hook ${live.id} (${live.url}).`,
        hint: `If it is the same hook with another token, pin it with id: "${live.id}" or name its old URL under previous_urls; then its URL is changed in place and it is not created again.`,
        location: desired.location,
    }));
}
function named(live) {
    return listed(live.map((hook) => `hook ${hook.id} (${hook.url})`));
}

;// CONCATENATED MODULE: ./build/dist/src/plan/footprint.js
function footprint(hook) {
    const { contentType, insecureSsl, active, events } = hook;
    return { url: hook.url.identity(), contentType, insecureSsl, active, events };
}
function step(change) {
    switch (change.op) {
        case 'create':
            return { before: undefined, after: footprint(change.desired) };
        case 'update':
            return { before: footprint(change.live), after: footprint(change.desired) };
        case 'deactivate':
            return { before: footprint(change.live), after: { ...footprint(change.live), active: false } };
        case 'delete':
            return { before: footprint(change.live), after: undefined };
    }
}
/** One key for each event: GitHub refuses two hooks of one config that share an event ("Hook already exists"). */
function uniquenessKeys(hook) {
    if (hook === undefined)
        return [];
    return hook.events.map((event) => JSON.stringify([hook.url, hook.contentType, hook.insecureSsl, event]));
}
/** Events that an active hook names; `*` names none. */
function activeEvents(hook) {
    return hook?.active === true ? hook.events.filter((event) => event !== '*') : [];
}

;// CONCATENATED MODULE: ./build/dist/src/plan/room.js


function rooms(changes) {
    const makers = changes.filter((change) => change.op === 'delete').map((change) => ({ change, step: step(change) }));
    const freed = makers.flatMap((maker) => {
        const { before } = maker.step;
        return [...activeEvents(before), ...uniquenessKeys(before)].map((need) => ({ need, maker }));
    });
    const byNeed = grouped(freed, ({ need }) => need);
    return new Map([...byNeed].map(([need, entries]) => [need, entries.map(({ maker }) => maker)]));
}
/** Of the deletions that free something needed, the one that frees most of it; of equal ones the first that `costs` nothing. */
function bestRoom(freed, needs, { isUsed, costs }) {
    const covered = new Map();
    for (const need of needs) {
        for (const maker of freed.get(need) ?? []) {
            if (!isUsed(maker))
                covered.set(maker, (covered.get(maker) ?? 0) + 1);
        }
    }
    const most = [...covered.values()].reduce((a, b) => Math.max(a, b), 0);
    const best = [...covered].filter(([, count]) => count === most).map(([maker]) => maker);
    return best.find((maker) => !costs(maker)) ?? best[0];
}

;// CONCATENATED MODULE: ./build/dist/src/plan/tally.js
/** Counts by key that go up and down. */
class Tally {
    #counts = new Map();
    of(key) {
        return this.#counts.get(key) ?? 0;
    }
    add(keys) {
        for (const key of keys)
            this.#counts.set(key, this.of(key) + 1);
    }
    remove(keys) {
        for (const key of keys)
            this.#counts.set(key, this.of(key) - 1);
    }
    /** Keys that are counted at least once. */
    keys() {
        return [...this.#counts].filter(([, count]) => count > 0).map(([key]) => key);
    }
}

;// CONCATENATED MODULE: ./build/dist/src/plan/scene.js


const everything = '*';
/** The hooks of a target at one moment of an apply: what GitHub would accept next, and who is delivered what. */
class Scene {
    /** Active hooks that name the event. */
    active = new Tally();
    /** Hooks that name the event, active or not; `*` counts those with all events. */
    named = new Tally();
    #uniqueness = new Tally();
    /** Active hooks by URL and event. */
    #deliveries = new Map();
    constructor(hooks) {
        for (const hook of hooks)
            this.#put(hook);
    }
    carryOut({ before, after }) {
        if (before !== undefined)
            this.#take(before);
        if (after !== undefined)
            this.#put(after);
    }
    /** Events for which the step would bring one active hook too many. */
    crowded(step, limit) {
        const before = new Set(activeEvents(step.before));
        return activeEvents(step.after).filter((event) => !before.has(event) && this.active.of(event) >= limit);
    }
    /** Keys under which GitHub would refuse the step, because another hook has them. */
    taken(step) {
        const own = new Set(uniquenessKeys(step.before));
        return uniquenessKeys(step.after).filter((key) => !own.has(key) && this.#uniqueness.of(key) > 0);
    }
    /** Whether the step ends a delivery to a URL that there is again in the end. */
    leavesGap(step, end) {
        const { before } = step;
        if (before === undefined || !before.active)
            return false;
        const events = before.events.includes(everything) ? end.#deliveredTo(before.url) : before.events;
        if (!events.some((event) => end.#delivers(before.url, event)))
            return false;
        this.carryOut(step);
        const isGap = events.some((event) => end.#delivers(before.url, event) && !this.#delivers(before.url, event));
        this.carryOut({ before: step.after, after: before });
        return isGap;
    }
    #delivers(url, event) {
        const deliveries = this.#deliveries.get(url);
        return deliveries !== undefined && deliveries.of(event) + deliveries.of(everything) > 0;
    }
    #deliveredTo(url) {
        return this.#deliveries.get(url)?.keys() ?? [];
    }
    #put(hook) {
        this.active.add(activeEvents(hook));
        this.named.add(hook.events);
        this.#uniqueness.add(uniquenessKeys(hook));
        if (hook.active)
            this.#deliveriesTo(hook.url).add(hook.events);
    }
    #take(hook) {
        this.active.remove(activeEvents(hook));
        this.named.remove(hook.events);
        this.#uniqueness.remove(uniquenessKeys(hook));
        if (hook.active)
            this.#deliveriesTo(hook.url).remove(hook.events);
    }
    #deliveriesTo(url) {
        const deliveries = this.#deliveries.get(url) ?? new Tally();
        this.#deliveries.set(url, deliveries);
        return deliveries;
    }
}

;// CONCATENATED MODULE: ./build/dist/src/plan/sequence.js


function pending(changes) {
    return changes.map((change) => ({ change, step: step(change) }));
}
/** Changes carried out one after the other on paper, with what holds after each. */
class Sequence {
    changes = [];
    /** Changes that ended a delivery which a later one begins again. */
    gaps = [];
    now;
    #end;
    #limit;
    constructor(live, changes, limit) {
        const hooks = live.map(footprint);
        this.now = new Scene(hooks);
        this.#end = new Scene(hooks);
        for (const change of changes)
            this.#end.carryOut(step(change));
        this.#limit = limit;
    }
    carryOut(next) {
        if (this.leavesGap(next))
            this.gaps.push(next.change);
        this.now.carryOut(next.step);
        this.changes.push(next.change);
    }
    leavesGap(next) {
        return this.now.leavesGap(next.step, this.#end);
    }
    /** Events that have no room for the change now. */
    crowded(next) {
        return this.now.crowded(next.step, this.#limit);
    }
    /** What the change waits for: events without room, and configs that another hook has. */
    needs(next) {
        return [...this.crowded(next), ...this.now.taken(next.step)];
    }
    /** Carries out all that can be carried out now or becomes so on the way, gaps only where nothing else moves; gives back the rest. */
    settle(waiting) {
        let rest = waiting;
        for (;;) {
            const before = rest.length;
            rest = this.#pass(rest, (next) => !this.leavesGap(next));
            if (rest.length < before)
                continue;
            const urls = new Set();
            rest = this.#pass(rest, ({ step: { before: hook } }) => {
                if (hook === undefined || urls.has(hook.url))
                    return false;
                urls.add(hook.url);
                return true;
            });
            if (rest.length === before)
                return rest;
        }
    }
    #pass(waiting, accepts) {
        return waiting.filter((next) => {
            if (this.needs(next).length > 0 || !accepts(next))
                return true;
            this.carryOut(next);
            return false;
        });
    }
}

;// CONCATENATED MODULE: ./build/dist/src/plan/order.js


/**
 * Updates, creates, deactivations, deletes. Within each, a change waits for others that keep a delivery going or that free what GitHub
 * allows only so often: hooks for one event, and one config with one event. Deletions go first only where they make such room.
 */
function order(changes, live, limit) {
    const sequence = new Sequence(live, changes, limit);
    const freed = rooms(changes);
    const early = new Set();
    const crowded = new Map();
    for (const op of ['update', 'create']) {
        const stuck = order_carriedOut(sequence, of(changes, op), (next) => madeRoom(sequence, next, freed, early));
        for (const next of stuck) {
            for (const event of sequence.crowded(next))
                crowded.set(event, (crowded.get(event) ?? 0) + 1);
        }
        // They stay in the plan, which is refused as a whole.
        for (const next of stuck)
            sequence.carryOut(next);
    }
    const uncertain = uncertainEvents(sequence, changes, limit).filter((event) => !crowded.has(event));
    for (const next of of(changes, 'deactivate'))
        sequence.carryOut(next);
    for (const next of of(changes, 'delete')) {
        if (next.change.op === 'delete' && !early.has(next.change))
            sequence.carryOut(next);
    }
    return { changes: sequence.changes, gaps: sequence.gaps, early: [...early], crowded, uncertain };
}
function of(changes, op) {
    return pending(changes.filter((change) => change.op === op));
}
/** Carries out what can be, making room where needed; gives back what has none. */
function order_carriedOut(sequence, waiting, makesRoom) {
    let rest = sequence.settle(waiting);
    while (rest.length > 0) {
        if (!rest.some(makesRoom)) {
            // Whether another hook's config is in the way is for GitHub to judge: what it compares is not documented.
            const free = rest.filter((next) => sequence.crowded(next).length === 0);
            if (free.length === 0)
                return rest;
            for (const next of free)
                sequence.carryOut(next);
            const isFree = new Set(free);
            rest = rest.filter((next) => !isFree.has(next));
        }
        rest = sequence.settle(rest);
    }
    return rest;
}
function madeRoom(sequence, next, freed, early) {
    const maker = bestRoom(freed, sequence.needs(next), {
        isUsed: ({ change }) => early.has(change),
        costs: (candidate) => sequence.leavesGap(candidate),
    });
    if (maker === undefined)
        return false;
    early.add(maker.change);
    sequence.carryOut(maker);
    return true;
}
function uncertainEvents(sequence, changes, limit) {
    const { named } = sequence.now;
    const added = changes.flatMap((change) => {
        if (change.op === 'create')
            return change.desired.events;
        if (change.op !== 'update')
            return [];
        return change.desired.events.filter((event) => !change.live.active || !change.live.events.includes(event));
    });
    const all = named.of('*');
    return [...new Set(added)].filter((event) => named.of(event) + (event === '*' ? 0 : all) > limit).sort();
}

;// CONCATENATED MODULE: ./build/dist/src/plan/diff.js


/**
 * The managed fields that differ, config keys first. Two spellings of one URL are no difference, nor is the order of events.
 * The secret is no field: GitHub never shows it (see `secretPlan`).
 */
function diff(live, desired) {
    const fields = [];
    if (!live.url.same(desired.url))
        fields.push({ field: 'url', from: live.url, to: desired.url });
    if (live.contentType !== desired.contentType) {
        fields.push({ field: 'content_type', from: live.contentType, to: desired.contentType });
    }
    if (live.insecureSsl !== desired.insecureSsl) {
        fields.push({ field: 'insecure_ssl', from: live.insecureSsl, to: desired.insecureSsl });
    }
    if (!sameEvents(live.events, desired.events)) {
        fields.push({ field: 'events', from: (0,compare/* sortedSet */.Cc)(live.events), to: (0,compare/* sortedSet */.Cc)(desired.events) });
    }
    if (live.active !== desired.active)
        fields.push({ field: 'active', from: live.active, to: desired.active });
    return fields;
}

;// CONCATENATED MODULE: ./build/dist/src/plan/secret-loss.js

/**
 * Refuses a change that could only be sent together with a secret that nobody has: GitHub replaces such a hook as a whole and would
 * drop it. Undefined for a change that is safe. A declared secret without a value is at hand once the run has its variable.
 */
function secretLoss(target, change) {
    if ((0,hooks_target/* targetTraits */.TV)(target).update === 'minimal' || !change.live.hasSecret)
        return undefined;
    if (change.op === 'update' && change.desired.secret.kind !== 'absent')
        return undefined;
    const { live } = change;
    const message = `Hook ${live.id} (${live.url}) has a secret that the config does not declare. ` +
        'GitHub replaces a global hook as a whole, so this change would drop the secret.';
    const hint = change.op === 'update'
        ? 'Declare the secret (secret: ${NAME}), or secret: none to have it removed.'
        : 'Declare the hook with active: false and its secret, add it to ignore, or switch it off on the web page of the instance.';
    return { change, message, hint };
}

;// CONCATENATED MODULE: ./build/dist/src/plan/pair-plan.js



/** A target whose updates reset what is not sent gets its declared secret again with every update, which makes a refresh needless. */
function pairPlan(target, matched, secret) {
    const { live, desired } = matched;
    const fields = diff(live, desired);
    const refreshes = secret.refresh === undefined ? {} : { refresh: { op: 'refresh', live, desired, because: secret.refresh } };
    if (fields.length === 0 && secret.effect === 'keep') {
        return { unchanged: matched, ...refreshes, isUncompared: secret.isUncompared };
    }
    const update = { op: 'update', ...matched, fields, secret: secret.effect };
    if ((0,hooks_target/* targetTraits */.TV)(target).update === 'minimal')
        return { update, ...refreshes, isUncompared: secret.isUncompared };
    const refused = secretLoss(target, update);
    if (refused !== undefined)
        return { refused, isUncompared: false };
    const resends = secret.effect === 'keep' && live.hasSecret;
    return { update: resends ? { ...update, secret: 'resend' } : update, isUncompared: false };
}

;// CONCATENATED MODULE: ./build/dist/src/plan/policy-checks.js

/** The rules that can be judged from a declared hook alone, in the order in which they are told. */
function policyChecks(policy) {
    return [...hostChecks(policy.allowedHosts), ...fixedChecks];
}
function hostChecks(allowed) {
    if (allowed === undefined)
        return [];
    const globs = allowed.map(hostGlob);
    const accepted = allowed.length === 0 ? 'none' : allowed.join(', ');
    return [
        {
            rule: 'allowed_hosts',
            problem: ({ url }) => {
                if (globs.some((glob) => glob(url.host)))
                    return undefined;
                return `delivers to ${url.host === '' ? 'no host' : url.host}, which is not allowed; allowed are ${accepted}`;
            },
            hint: 'Use an allowed host, or add this one to allowed_hosts.',
        },
    ];
}
const fixedChecks = [
    {
        rule: 'forbid_credentials_in_url',
        problem: ({ url }) => credentialProblem(url.reveal()),
        hint: 'Send credentials as the secret, which signs each delivery.',
    },
    {
        rule: 'forbid_private_hosts',
        problem: ({ url }) => {
            return isPrivate(url.host.replace(/:\d+$/, ''))
                ? `delivers to ${url.host}, which the internet cannot reach`
                : undefined;
        },
        hint: 'Use a host that GitHub can reach.',
    },
    {
        rule: 'forbid_wildcard_events',
        problem: ({ events }) => (events.includes('*') ? 'takes all events, present and future' : undefined),
        hint: 'Name the events that the receiver needs.',
    },
    {
        rule: 'require_https',
        problem: ({ url }) => (/^https:/i.test(url.reveal()) ? undefined : 'does not use https'),
        hint: 'Use an https URL.',
    },
    {
        rule: 'require_secret',
        problem: ({ secret }) => (secret.kind === 'declared' ? undefined : 'declares no secret'),
        hint: 'Declare one: secret: ${NAME}.',
    },
    {
        rule: 'require_ssl_verification',
        problem: ({ insecureSsl }) => (insecureSsl ? 'does not verify the certificate of its host' : undefined),
        hint: 'Set insecure_ssl: false.',
    },
];
/** Says where the credential is, never what it is. */
function credentialProblem(text) {
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        return 'has a user name or password in its URL';
    const names = [...url.searchParams.keys()].filter((name) => /token|secret|passw|api_?key|^key$|auth|sig/i.test(name));
    return names.length === 0 ? undefined : 'has what looks like a credential in the query of its URL';
}
const privateHosts = [
    /^localhost$|\.(local|localhost|internal|lan|home\.arpa)$/,
    /^(0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\./,
    /^\[(::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)\]$/,
];
function isPrivate(host) {
    return privateHosts.some((pattern) => pattern.test(host));
}

;// CONCATENATED MODULE: ./build/dist/src/plan/policy.js


/**
 * What the policy has to say about declared hooks: errors and warnings for broken rules, notices for waived ones. A waiver holds through
 * its last day; one that is over or that waives nothing is told.
 */
function policyDiagnostics({ hooks, policy }, today) {
    const checks = policyChecks(policy);
    return hooks.flatMap((hook) => (hook.state === 'present' ? hookDiagnostics(hook, { checks, policy, today }) : []));
}
function hookDiagnostics(hook, { checks, policy, today, }) {
    const broken = checks
        .filter((check) => levelOf(policy, check) !== 'off')
        .flatMap((check) => {
        const problem = check.problem(hook);
        return problem === undefined ? [] : [{ check, problem }];
    });
    const waivers = [...hook.waivers].sort((a, b) => (0,compare/* compareText */.n6)(a.rule, b.rule));
    const valid = waivers.filter((waiver) => waiver.until === undefined || waiver.until >= today);
    // Other rules are judged where more than one hook or the event catalogue is looked at.
    const judged = new Set(['allowed_hosts', ...checks.map(({ rule }) => rule)]);
    const brokenRules = new Set(broken.map(({ check }) => check.rule));
    return [
        ...broken.map(({ check, problem }) => {
            const waiver = valid.find(({ rule }) => rule === check.rule);
            return waiver === undefined
                ? violation(hook, { rule: check.rule, level: levelOf(policy, check), problem, hint: check.hint })
                : waived(hook, { problem, waiver });
        }),
        ...waivers.filter((waiver) => brokenRules.has(waiver.rule) && !valid.includes(waiver)).map(expired(hook)),
        ...valid.filter(({ rule }) => judged.has(rule) && !brokenRules.has(rule)).map(needless(hook)),
    ];
}
/** `allowed_hosts` is set to a list instead of a level; whatever is outside the list is an error. */
function levelOf(policy, { rule }) {
    return policy.levels[rule] ?? (rule === 'allowed_hosts' ? 'error' : 'off');
}
function violation(hook, broken) {
    return {
        severity: broken.level === 'error' ? 'error' : 'warning',
        code: 'policy-broken',
        message: `${hook.url} ${broken.problem} (policy rule ${broken.rule}).`,
        hint: `${broken.hint} An exception is declared under waivers: { ${broken.rule}: reason }.`,
        location: hook.location,
    };
}
function waived(hook, { problem, waiver }) {
    const until = waiver.until === undefined ? '' : ` until ${waiver.until}`;
    return {
        severity: 'notice',
        code: 'policy-waived',
        message: `${hook.url} ${problem}; policy rule ${waiver.rule} is waived${until}: ${waiver.reason}`,
        location: waiver.location,
    };
}
function expired(hook) {
    return ({ rule, until, location }) => ({
        severity: 'warning',
        code: 'waiver-expired',
        message: `The waiver of ${rule} for ${hook.url} ended on ${until}, so the rule holds again.`,
        hint: 'Make the hook follow the rule and remove the waiver, or agree on a later date.',
        location,
    });
}
function needless(hook) {
    return ({ rule, location }) => ({
        severity: 'notice',
        code: 'waiver-needless',
        message: `The waiver of ${rule} for ${hook.url} waives nothing: the hook follows the rule or the rule is off.`,
        hint: 'Remove it, so that a later breach is not waived by accident.',
        location,
    });
}

;// CONCATENATED MODULE: ./build/dist/src/plan/secret-notes.js



/** What a reviewer should know about secrets and credentials: what is left alone, what cannot be compared, what has no value here. */
function secretNotes(target, planned) {
    return [
        ...undeclaredSecrets(planned.pairs),
        ...uncomparedCredentials(planned.pairs),
        ...planned.refreshes.flatMap(refreshNotes),
        ...secret_notes_missingValues(target, [...planned.changes, ...planned.refreshes]),
    ];
}
function undeclaredSecrets(pairs) {
    const hooks = pairs.filter(({ live, desired }) => live.hasSecret && desired.secret.kind === 'absent');
    if (hooks.length === 0)
        return [];
    const [is, has] = hooks.length === 1 ? ['1 live hook', 'has'] : [`${hooks.length} live hooks`, 'have'];
    return [
        {
            severity: 'notice',
            code: 'secret-undeclared',
            message: `${is} ${has} a secret that the config does not declare; it is left as it is: ${urls(hooks)}.`,
            hint: 'Declare secret: ${NAME} to manage it, or secret: none to have it removed.',
        },
    ];
}
function uncomparedCredentials(pairs) {
    const hooks = pairs.filter(({ desired }) => desired.username !== undefined || desired.password !== undefined);
    if (hooks.length === 0)
        return [];
    return [
        {
            severity: 'notice',
            code: 'credentials-not-compared',
            message: `username and password are sent only when a hook is created and are never compared, because GitHub does not show them: ${urls(hooks)}.`,
        },
    ];
}
function refreshNotes({ live, desired, because }) {
    if (because === 'rotate')
        return [];
    const found = because === 'no-delivery'
        ? 'has no recent delivery that could be checked'
        : 'could not be confirmed: the signature of a recent delivery is another one, which is no proof by itself';
    return [
        {
            severity: 'notice',
            code: 'secret-not-confirmed',
            message: `The secret of ${desired.url} (hook ${live.id}) ${found}. An apply writes it again.`,
            location: desired.location,
        },
    ];
}
/** Values that an apply needs and that this run does not have. */
function secret_notes_missingValues(target, changes) {
    const needed = changes.flatMap((change) => carriedValues(target, change)
        .filter(({ value }) => value === undefined)
        .map(({ name }) => ({ name, change })));
    return [...grouped(needed, ({ name }) => name)]
        .sort(([a], [b]) => (0,compare/* compareText */.n6)(a, b))
        .map(([name, uses]) => ({
        severity: 'notice',
        code: 'variable-without-value',
        message: `${name} has no value in this run; an apply needs it for ${uses.length === 1 ? '1 change' : `${uses.length} changes`}.`,
        hint: `Pass ${name} to the apply, in the environment or in the input variables.`,
    }));
}
/** The variables whose values the requests of a change carry, apart from those in URLs. */
function carriedValues(target, change) {
    if (change.op === 'delete' || change.op === 'deactivate')
        return [];
    const { secret, username, password } = change.desired;
    const writesSecret = change.op === 'refresh' || (change.secret !== 'keep' && change.secret !== 'remove');
    const credentials = change.op === 'create' && target.kind === 'organization' ? [username, password] : [];
    return [
        ...(writesSecret && secret.kind === 'declared' ? [secret] : []),
        ...credentials.filter((each) => each !== undefined),
    ];
}
function urls(pairs) {
    return listed(pairs.map(({ desired }) => desired.url.toString()));
}

;// CONCATENATED MODULE: ./build/dist/src/plan/secret-plan.js
const kept = { effect: 'keep', isUncompared: false };
/** Under `verify`, a hook without a verdict counts as one without a delivery. */
function secretPlan(input) {
    const { declaration, hasSecret, strategy, verdict = 'no-delivery' } = input;
    if (declaration.kind === 'absent')
        return kept;
    if (declaration.kind === 'none')
        return hasSecret ? { effect: 'remove', isUncompared: false } : kept;
    if (!hasSecret)
        return { effect: 'set', isUncompared: false };
    if (strategy === 'preserve')
        return { effect: 'keep', isUncompared: true };
    if (strategy === 'rotate')
        return { ...kept, refresh: 'rotate' };
    return planByVerdict[verdict];
}
const planByVerdict = {
    confirmed: kept,
    'no-secret': { effect: 'set', isUncompared: false },
    differs: { effect: 'replace', isUncompared: false },
    'not-confirmed': { ...kept, refresh: 'not-confirmed' },
    'no-delivery': { ...kept, refresh: 'no-delivery' },
};

;// CONCATENATED MODULE: ./build/dist/src/plan/selection.js

/**
 * The part of a matching that `only` (URL globs) selects: a declared hook by its URL or by the live one it has now.
 * The matching itself is made from all entries, so that `only` never changes which live hook is whose.
 */
function selected(matching, only) {
    const isNamed = anyGlob(only);
    const has = (...urls) => urls.some((url) => isNamed(url.reveal()));
    const chosen = {
        ...matching,
        pairs: matching.pairs.filter(({ live, desired }) => has(live.url, desired.url)),
        missing: matching.missing.filter(({ url }) => has(url)),
        doomed: matching.doomed.filter(({ live, desired }) => has(live.url, desired.url)),
        gone: matching.gone.filter(({ url }) => has(url)),
        setAside: matching.setAside.filter(({ url }) => has(url)),
        withoutId: matching.withoutId.filter(({ url }) => has(url)),
        ambiguous: matching.ambiguous.filter(({ desired }) => has(desired.url)),
    };
    return { matching: chosen, leftOut: entryCount(matching) - entryCount(chosen) };
}
function entryCount({ pairs, missing, doomed, gone, setAside }) {
    const doomedEntries = new Set(doomed.map(({ desired }) => desired));
    return pairs.length + missing.length + doomedEntries.size + gone.length + setAside.length;
}

;// CONCATENATED MODULE: ./build/dist/src/plan/undeclared.js

const nothing = { changes: [], refused: [], unmanaged: [], ignored: [] };
/** Foreign hooks are listed whatever the rule says. */
function undeclaredPlan(target, rule, hooks) {
    const foreign = hooks.filter(({ mark }) => mark === 'foreign');
    const own = hooks.filter(({ mark }) => mark !== 'foreign');
    switch (rule) {
        case 'ignore':
            return { ...nothing, unmanaged: foreign, ignored: own.map(({ live }) => live) };
        case 'report':
        case 'drift':
            return { ...nothing, unmanaged: hooks };
        case 'delete':
            return {
                ...nothing,
                changes: own.map(({ live }) => ({ op: 'delete', live, because: 'unmanaged' })),
                unmanaged: foreign,
            };
        case 'deactivate':
            return deactivations(target, hooks);
    }
}
function deactivations(target, hooks) {
    const isSwitchedOff = ({ mark, live }) => mark !== 'foreign' && live.active;
    const all = hooks.filter(isSwitchedOff).map(({ live }) => ({ op: 'deactivate', live }));
    const refused = all.map((change) => secretLoss(target, change)).filter((each) => each !== undefined);
    const isRefused = new Set(refused.map(({ change }) => change));
    return {
        ...nothing,
        changes: all.filter((change) => !isRefused.has(change)),
        refused,
        unmanaged: hooks.filter((hook) => !isSwitchedOff(hook)),
    };
}

;// CONCATENATED MODULE: ./build/dist/src/plan/target-plan.js













/** What makes the live hooks of a target as declared, in the order of an apply; a function of its input alone, whatever its order. */
function targetPlan(input) {
    const { desired, product } = input;
    const { target } = desired;
    const { matching, leftOut } = selection(input);
    const pairs = pairPlans(input, matching);
    const undeclared = undeclaredPlan(target, input.only === undefined ? desired.unmanaged : 'report', matching.undeclared);
    const changes = allChanges(pairs, matching, undeclared);
    const ordered = order(changes, input.live, product.hooksPerEvent);
    const level = desired.policy.levels.event_capacity ?? 'error';
    const room = capacity(ordered, { target, limit: product.hooksPerEvent, level });
    const refreshes = pairs.flatMap(({ refresh }) => refresh ?? []).sort((a, b) => compareLive(a.live, b.live));
    const policy = policyDiagnostics({ hooks: judged(matching), policy: desired.policy }, input.today);
    const notes = [
        ...policy,
        ...matchingNotes(matching),
        ...secretNotes(target, { pairs: matching.pairs, changes, refreshes }),
        ...room.notes,
        ...leftOutNotes(leftOut),
    ];
    const plan = {
        target,
        changes: ordered.changes,
        refreshes,
        refused: [...pairs.flatMap(({ refused }) => refused ?? []), ...undeclared.refused],
        unchanged: pairs.flatMap(({ unchanged }) => unchanged ?? []).sort((a, b) => compareLive(a.live, b.live)),
        unmanaged: undeclared.unmanaged,
        ignored: [...matching.ignored, ...undeclared.ignored].sort(compareLive),
        unmanagedIsDrift: desired.unmanaged === 'drift' && input.only === undefined,
        secretsNotCompared: pairs.filter(({ isUncompared }) => isUncompared).length,
        notes: [...notes].sort(compareDiagnostics),
    };
    const limits = { config: desired.maxDeletions, input: input.maxDeletions };
    return {
        status: 'planned',
        plan,
        refusals: [...policyRefusals(plan, policy), ...room.refusals, ...targetGuard(plan, limits)],
    };
}
function selection({ desired, live, only }) {
    const matching = match(desired, live);
    return only === undefined ? { matching, leftOut: 0 } : selected(matching, only);
}
function pairPlans({ desired, secretStrategy, secretVerdicts }, { pairs }) {
    const sorted = [...pairs].sort((a, b) => compareLive(a.live, b.live));
    return sorted.map((matched) => {
        const secret = secretPlan({
            declaration: matched.desired.secret,
            hasSecret: matched.live.hasSecret,
            strategy: secretStrategy,
            verdict: secretVerdicts?.get(matched.live.id),
        });
        return pairPlan(desired.target, matched, secret);
    });
}
function createChange(desired) {
    return { op: 'create', desired, secret: desired.secret.kind === 'declared' ? 'set' : 'keep' };
}
/** The hooks that the policy judges: those that this run acts on and that should be there. */
function judged({ pairs, missing }) {
    return [...pairs.map(({ desired }) => desired), ...missing];
}
/** Every change in an order that depends on what it is about alone; declared hooks are sorted already. */
function allChanges(pairs, { missing, doomed }, undeclared) {
    const ofLive = [
        ...pairs.flatMap(({ update }) => update ?? []),
        ...undeclared.changes,
        ...doomed.map(({ live }) => ({ op: 'delete', live, because: 'absent' })),
    ];
    return [...ofLive.sort((a, b) => compareLive(a.live, b.live)), ...missing.map(createChange)];
}
function policyRefusals({ target }, policy) {
    const errors = policy.filter(({ severity }) => severity === 'error').length;
    if (errors === 0)
        return [];
    return [
        {
            reason: 'policy-violated',
            message: `Declared hooks of ${(0,hooks_target/* targetName */.je)(target)} break the policy in ${errors} ${errors === 1 ? 'place' : 'places'}.`,
            hint: 'Make the hooks follow the rules named above, or declare a waiver with a reason.',
        },
    ];
}
function leftOutNotes(count) {
    if (count === 0)
        return [];
    const entries = count === 1 ? '1 entry' : `${count} entries`;
    return [
        {
            severity: 'notice',
            code: 'only-leaves-out',
            message: `The input only leaves out ${entries} of the config and every hook that the config does not name.`,
        },
    ];
}

;// CONCATENATED MODULE: ./build/dist/src/run/concurrently.js
/** Results of the work on each item, in the order of the items, with at most `limit` items in work at once. */
async function concurrently(items, limit, work) {
    const results = new Array(items.length);
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    return results;
}

;// CONCATENATED MODULE: ./build/dist/src/run/planning.js







/** Reads the live hooks of every target and plans what makes them as declared. Writes nothing; one target's failure stops no other. */
async function plannedRun({ settings, ports, github }, targets) {
    const listings = new Map();
    const hooks = github.hooks('read');
    const sorted = [...targets].sort((a, b) => (0,compare/* compareText */.n6)((0,hooks_target/* targetKey */.hD)(a.target), (0,hooks_target/* targetKey */.hD)(b.target)));
    let read = 0;
    const planned = await concurrently(sorted, settings.concurrency, async (desired) => {
        const listing = await hooks.list(desired.target).catch(asFailure);
        read += 1;
        ports.progress({ kind: 'targets-read', done: read, total: sorted.length });
        if (listing instanceof failure/* Failure */.HR)
            return { status: 'failed', target: desired.target, failure: listing };
        listings.set((0,hooks_target/* targetKey */.hD)(desired.target), listing.hooks);
        return planOf(settings, ports, desired, listing);
    });
    const plan = runPlan({
        apiBase: settings.apiBase,
        targets: planned,
        ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
    });
    return { plan, listings };
}
function planOf(settings, ports, desired, listing) {
    return targetPlan({
        desired,
        live: listing.hooks,
        product: (0,product/* productOf */.$)(settings.apiBase),
        secretStrategy: settings.secretStrategy,
        today: new Date(ports.clock.now()).toISOString().slice(0, 10),
        ...(settings.only.length === 0 ? {} : { only: settings.only }),
        ...(settings.maxDeletions === undefined ? {} : { maxDeletions: settings.maxDeletions }),
    });
}
function asFailure(error) {
    if (error instanceof failure/* Failure */.HR)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./build/dist/src/run/plan.js




/** The dry run: reads, plans, and tells. */
function planReport(scene, documents) {
    return withPlan(scene, documents, async ({ report, plan }) => {
        const pending = scene.settings.failOnChanges && hasDrift(plan) ? ['changes-pending'] : [];
        return withReasons(report, [...planReasons(plan), ...pending]);
    });
}
/** Loads the config, plans, and hands the plan on; the connection is closed afterwards, whatever happens. */
async function withPlan(scene, documents, use) {
    const { settings, ports, base } = scene;
    ports.mask([settings.token, settings.app?.privateKey].filter((value) => value !== undefined));
    const connection = ports.connect(settings);
    try {
        const loaded = await loadedConfig({ settings, ports, github: connection }, documents);
        const diagnostics = [...base.diagnostics, ...loaded.diagnostics];
        if (loaded.value === undefined)
            return { ...base, diagnostics, failureReason: 'config-invalid' };
        const config = loaded.value;
        const github = connection.knowing(config.known);
        const { plan, listings } = await plannedRun({ settings, ports, github }, config.targets);
        const report = await use({ ...scene, github, config, plan, listings, report: { ...base, diagnostics, plan } });
        return { ...report, run: { ...report.run, ...factsOf(github) } };
    }
    finally {
        await connection.close();
    }
}
/** Why a plan makes the run red, whether it is applied or not. */
function planReasons(plan) {
    return plan.targets
        .flatMap((planned) => {
        if (planned.status === 'failed')
            return [planned.failure.reason];
        return [
            ...planned.refusals.map(({ reason }) => reason),
            ...(planned.plan.refused.length > 0 ? ['config-invalid'] : []),
        ];
    })
        .concat(plan.refusals.map(({ reason }) => reason));
}
/** The report with the failure reason that comes first of its own and the given ones. */
function withReasons(report, reasons) {
    const first = (0,failure/* firstReason */.$l)(report.failureReason === undefined ? reasons : [...reasons, report.failureReason]);
    return first === undefined ? report : { ...report, failureReason: first };
}
function factsOf(github) {
    const { requests, rateLimitRemaining } = github.facts();
    return { requests, ...(rateLimitRemaining === undefined ? {} : { rateLimitRemaining }) };
}

;// CONCATENATED MODULE: ./build/dist/src/run/apply.js



/** Plans, passes the gates, carries the plan out. Every gate shows the plan before it refuses. */
function appliedReport(scene, documents, confirm) {
    return withPlan(scene, documents, async (planned) => {
        const refusal = gateRefusal(planned);
        if (refusal !== undefined)
            return refusal;
        const { plan, report } = planned;
        const prompted = confirm !== undefined && writes(plan);
        if (prompted && !(await confirm(report)))
            return {
                ...report,
                failureReason: 'cancelled',
                failure: { message: 'Nothing was changed: the answer was not yes.' },
            };
        const outcomes = await apply_carriedOut(planned, prompted);
        return withReasons({ ...report, outcomes }, [...planReasons(plan), ...outcomeReasons(outcomes)]);
    });
}
/** Why nothing may be written at all, as a finished report; undefined where the plan may be carried out. */
function gateRefusal({ settings, plan, report }) {
    const missing = missingSecrets(plan);
    if (missing.length > 0)
        return withReasons({ ...report, diagnostics: [...report.diagnostics, ...missing] }, [
            'config-invalid',
            ...planReasons(plan),
        ]);
    const { expectDigest } = settings;
    if (expectDigest !== undefined && plan.digest !== expectDigest)
        return withReasons({ ...report, failure: digestFailure(plan.digest, expectDigest) }, [
            'plan-changed',
            ...planReasons(plan),
        ]);
    return undefined;
}
function digestFailure(digest, expected) {
    return {
        message: digest === ''
            ? `The plan has no digest, because a target could not be planned; expected is ${expected}.`
            : `The plan has the digest ${digest}; expected is ${expected}.`,
        hint: 'The live hooks or the config changed since the plan was reviewed. Review the plan above and expect its digest.',
    };
}
async function apply_carriedOut({ ports, github, plan, listings }, prompted) {
    const total = plan.targets.reduce((count, target) => count + (target.status === 'planned' ? target.plan.changes.length + target.plan.refreshes.length : 0), 0);
    let done = 0;
    const api = github.hooks('write');
    return execute_applied({
        plan,
        api,
        clock: ports.clock,
        signal: ports.signal,
        onOutcome: () => {
            done += 1;
            ports.progress({ kind: 'changes-done', done, total });
        },
        readAgain: { listings, prompted, waitedMilliseconds: () => github.facts().waitedMilliseconds },
    });
}
function writes(plan) {
    return plan.targets.some((target) => target.status === 'planned' && target.plan.changes.length + target.plan.refreshes.length > 0);
}
/** `partial-apply` where something was not done, and what the outcomes themselves say. */
function outcomeReasons(outcomes) {
    const undone = outcomes.filter(({ status }) => status !== 'done');
    const reasons = undone.flatMap(({ reason }) => (reason === undefined ? [] : [reason]));
    return undone.length === 0 ? [] : [...reasons, 'partial-apply'];
}

;// CONCATENATED MODULE: ./build/dist/src/run/run-report.js





/**
 * Carries out one run of any mode. What users, GitHub and the network can do wrong is told in the report; it rejects only for
 * programming errors and for failures that leave nothing to report, as `Failure`.
 */
async function runReport(settings, ports) {
    const { value: documents, diagnostics } = await readFiles(settings, ports);
    const base = { mode: settings.mode, diagnostics, pings: [], showUnmanaged: 'list', run: { requests: 0 } };
    if (documents === undefined)
        return { ...base, failureReason: 'config-invalid' };
    switch (settings.mode) {
        case 'validate': {
            const { value: targets = [], diagnostics: more } = validatedTargets(settings, documents);
            const all = [...diagnostics, ...more];
            if (hasErrors(all))
                return { ...base, diagnostics: all, failureReason: 'config-invalid' };
            const hooks = targets.reduce((count, target) => count + target.hooks.length, 0);
            return { ...base, diagnostics: all, valid: { hooks, targets: targets.length } };
        }
        case 'dry-run':
            return planReport({ settings, ports, base }, documents);
        case 'apply':
            return appliedReport({ settings, ports, base }, documents, ports.confirm);
        default:
            throw new failure/* Failure */.HR('input-invalid', `The mode ${settings.mode} is not available yet.`);
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/dist/src/terminal/commands.js
/** Flags of every command. */
const commonFlags = {
    json: { description: 'Print the result as JSON.' },
    'no-color': { description: 'No colors, also with the variable NO_COLOR.' },
    help: { description: 'Print this text.' },
};
const files = ['config', 'organization', 'policy-file'];
const connection = ['api-url', 'api-version', 'app-id', 'max-wait', 'concurrency'];
const planning = [
    ...files,
    ...connection,
    'only',
    'secret-strategy',
    'max-deletions',
    'show-unmanaged',
    'plan-file',
    'shard',
];
/** Every command and its flags, in the order of the usage text. */
const commands = {
    validate: { summary: 'check the config files; no network, no token', inputs: files, flags: {} },
    plan: { summary: 'show what an apply would change', inputs: [...planning, 'fail-on-changes'], flags: {} },
    apply: {
        summary: 'make the live hooks as the config says',
        inputs: [...planning, 'expect-digest', 'ping', 'ping-timeout'],
        flags: { yes: { description: 'Do not ask before writing.' } },
    },
    drift: { summary: 'plan, and exit with 2 when something differs', inputs: planning, flags: {} },
    schema: { summary: 'print the JSON schema of the config', inputs: [], flags: {} },
    emulator: {
        summary: 'serve a GitHub for trying things, on this machine',
        inputs: [],
        flags: { port: { value: 'NUMBER', description: 'Port to listen on. Default: 8460.' } },
    },
    demo: { summary: 'the whole story in a few seconds, against the emulator', inputs: [], flags: {} },
};
const commandNames = Object.keys(commands);

;// CONCATENATED MODULE: ./build/dist/src/terminal/arguments.js




/** Takes the command line apart. What is wrong with it comes back as diagnostics, all at once; nothing is thrown. */
function parsedArguments(argv) {
    const [word = 'help', ...rest] = argv;
    const empty = { texts: {}, flags: {}, operands: [], diagnostics: [] };
    if (['--version', '-v', 'version'].includes(word))
        return { ...empty, command: 'version' };
    if (['--help', '-h', 'help'].includes(word))
        return { ...empty, command: 'help', ...arguments_about(rest[0]) };
    const command = commandNames.find((name) => name === word);
    if (command === undefined)
        return { ...empty, command: 'help', diagnostics: [unknownCommand(word)] };
    if (rest.includes('--help') || rest.includes('-h'))
        return { ...empty, command: 'help', about: command };
    return commandArguments(command, rest);
}
function arguments_about(word) {
    const command = commandNames.find((name) => name === word);
    return command === undefined ? {} : { about: command };
}
function commandArguments(command, argv) {
    const description = commands[command];
    const table = flagTable(description);
    const diagnostics = [];
    const texts = {};
    const flags = {};
    const operands = [];
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        options: options(table),
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    for (const token of tokens) {
        if (token.kind === 'positional')
            operands.push(token.value);
        if (token.kind !== 'option')
            continue;
        const name = token.name === 'org' ? 'organization' : token.name;
        const flag = table[name];
        if (flag === undefined)
            diagnostics.push(unknownFlag(command, token.rawName, ['org', ...Object.keys(table)]));
        else if (!flag.onOff && (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))))
            diagnostics.push(arguments_invalid('missing-value', `${token.rawName} needs a value.`));
        else if (description.inputs.includes(name))
            texts[name] = joined(name, texts[name], token.value ?? 'true');
        else
            flags[name] = flag.onOff ? true : (token.value ?? '');
    }
    // After a misspelled flag the operand is most likely its value, perhaps a confidential one.
    if (operands.length > 0 && description.operand === undefined && diagnostics.length === 0)
        diagnostics.push(arguments_invalid('unexpected-argument', `hookherd ${command} takes no argument ${JSON.stringify(operands[0])}.`, `See hookherd ${command} --help.`));
    return { command, texts, flags, operands, diagnostics };
}
/** A flag given twice adds a line where the input is a list, and replaces the value elsewhere. */
function joined(name, before, value) {
    const isList = name === 'config' || name === 'only';
    return isList && before !== undefined ? `${before}\n${value}` : value;
}
function flagTable(description) {
    const table = {};
    for (const name of description.inputs) {
        const { values } = inputs[name];
        table[name] = { onOff: values?.join() === 'true,false' };
    }
    for (const [name, flag] of Object.entries({ ...commonFlags, ...description.flags }))
        table[name] = { onOff: !('value' in flag) };
    return table;
}
function options(table) {
    const entries = Object.entries(table).map(([name, { onOff }]) => [name, { type: onOff ? 'boolean' : 'string' }]);
    return { org: { type: 'string' }, ...Object.fromEntries(entries) };
}
function unknownCommand(word) {
    const suggestion = nearest(word, commandNames);
    return arguments_invalid('unknown-command', `${JSON.stringify(word)} is not a command of hookherd.`, suggestion === undefined
        ? `The commands are ${commandNames.join(', ')}.`
        : `Did you mean ${JSON.stringify(suggestion)}?`);
}
function unknownFlag(command, flag, known) {
    const suggestion = nearest(flag.replace(/^-+/, ''), known);
    const message = ['--token', '--variables', '--github-token', '--app-private-key'].includes(flag)
        ? `${flag} does not exist, because a command line is seen by others on the machine.`
        : `${flag} is not a flag of hookherd ${command}.`;
    return arguments_invalid('unknown-flag', message, suggestion === undefined ? `See hookherd ${command} --help.` : `Did you mean --${suggestion}?`);
}
function arguments_invalid(code, message, hint) {
    return { severity: 'error', code, message, ...(hint === undefined ? {} : { hint }) };
}

;// CONCATENATED MODULE: ./build/dist/src/terminal/usage.js


/** The usage text of the tool, or of one command. */
function usage(about) {
    return about === undefined ? overview() : commandUsage(about);
}
function overview() {
    const width = Math.max(...commandNames.map((name) => name.length));
    return [
        'Hookherd keeps GitHub webhooks as code: a YAML file lists the hooks that should exist.',
        '',
        'Usage: hookherd COMMAND [flags]',
        '',
        ...commandNames.map((name) => `  ${name.padEnd(width)}  ${commands[name].summary}`),
        '',
        'hookherd COMMAND --help tells the flags of a command; hookherd --version tells the version.',
        'The token comes from HOOKHERD_TOKEN, GH_TOKEN or GITHUB_TOKEN.',
        'Exit codes: 0 done, 1 failed, 2 drift found by drift or --fail-on-changes.',
        '',
    ].join('\n');
}
function commandUsage(name) {
    const command = commands[name];
    const flags = [
        ...command.inputs.map(inputFlag),
        ...Object.entries({ ...command.flags, ...commonFlags }).map(otherFlag),
    ];
    const width = Math.max(...flags.map(([flag]) => flag.length));
    return [
        `hookherd ${name}: ${command.summary}`,
        '',
        `Usage: hookherd ${name}${command.operand === undefined ? '' : ` [${command.operand}]`} [flags]`,
        '',
        ...flags.map(([flag, text]) => `  ${flag.padEnd(width)}  ${text}`),
        '',
    ].join('\n');
}
function inputFlag(name) {
    const input = inputs[name];
    const onOff = input.values?.join() === 'true,false';
    const value = onOff ? '' : ` ${input.values?.join('|') ?? 'TEXT'}`;
    const alias = name === 'organization' ? ' (or --org)' : '';
    const fixed = input.default === undefined || onOff || input.default.startsWith('${{') ? '' : ` Default: ${input.default}.`;
    return [`--${name}${value}`, `${input.description.replaceAll('`', '')}${alias}${fixed}`];
}
function otherFlag([name, flag]) {
    return [`--${name}${flag.value === undefined ? '' : ` ${flag.value}`}`, flag.description];
}

;// CONCATENATED MODULE: ./build/dist/src/terminal/command-line.js








const modes = {
    validate: 'validate',
    plan: 'dry-run',
    drift: 'dry-run',
    apply: 'apply',
};
/** Carries out one command line. Expected failures are told without a stack; anything else is a bug and rejects. */
async function commandLine(argv, world) {
    const { terminal } = world;
    const given = parsedArguments(argv);
    if (given.diagnostics.length > 0)
        return command_line_refused(terminal, given);
    if (given.command === 'version')
        return printed(terminal, `${world.version}\n`);
    if (given.command === 'help')
        return printed(terminal, usage(given.about));
    try {
        const other = world.others[given.command];
        return other === undefined ? await run(given, given.command, world) : await other(given);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.HR))
            throw error;
        terminal.writeError(`Error: ${error.message}${error.hint === undefined ? '' : ` ${error.hint}`}\n`);
        return 1;
    }
}
function printed(terminal, text) {
    terminal.write(text);
    return 0;
}
function command_line_refused(terminal, { diagnostics }) {
    for (const diagnostic of diagnostics)
        terminal.writeError(`${diagnosticLine(diagnostic)}\n`);
    return 1;
}
async function run(given, command, { terminal, ports }) {
    const { value: settings, diagnostics } = parsedSettings(inputTexts(given, command, ports.environment));
    if (settings === undefined)
        return command_line_refused(terminal, { diagnostics });
    const asks = command === 'apply' && given.flags.yes !== true && terminal.isInteractive;
    const report = await runReport(settings, {
        ...ports,
        ...(asks ? { confirm: (proposal) => confirmed(terminal, proposal) } : {}),
    });
    if (settings.planFile !== undefined)
        await ports.files.write(settings.planFile, `${JSON.stringify(planJson(report), null, 2)}\n`);
    show(terminal, report, given);
    return exitCode(report.failureReason);
}
/** The inputs that flags and environment give. */
function inputTexts(given, command, environment) {
    const token = [environment.HOOKHERD_TOKEN, environment.GH_TOKEN, environment.GITHUB_TOKEN].find((candidate) => (candidate ?? '') !== '');
    const app = given.texts['app-id'] === undefined ? {} : { 'app-private-key': environment.HOOKHERD_APP_PRIVATE_KEY ?? '' };
    return {
        mode: modes[command] ?? 'dry-run',
        ...(command === 'drift' ? { 'fail-on-changes': 'true' } : {}),
        ...(given.texts['app-id'] === undefined && token !== undefined ? { token } : {}),
        ...(environment.GITHUB_API_URL === undefined ? {} : { 'api-url': environment.GITHUB_API_URL }),
        ...app,
        ...given.texts,
    };
}
async function confirmed(terminal, proposal) {
    terminal.writeError(`${logLines(proposal, { colour: terminal.hasColors ? 'ansi' : 'none' }).join('\n')}\n\n`);
    const answer = await terminal.ask('Make these changes? Only "yes" does: ');
    return answer?.trim().toLowerCase() === 'yes';
}
function show(terminal, report, given) {
    if (given.flags.json === true)
        terminal.write(`${JSON.stringify(planJson(report), null, 2)}\n`);
    else {
        const colour = terminal.hasColors && given.flags['no-color'] !== true ? 'ansi' : 'none';
        terminal.write(`${logLines(report, { colour }).join('\n')}\n`);
    }
}
function exitCode(reason) {
    if (reason === undefined)
        return 0;
    return reason === 'changes-pending' ? 2 : 1;
}


/***/ }),

/***/ 9238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ progressBar)
/* harmony export */ });
const width = 24;
/** Fewer steps are over before anyone has read a bar. */
const leastSteps = 5;
const words = {
    'targets-read': 'targets read',
    'changes-done': 'changes made',
};
/** A bar on standard error that is drawn over itself and gone at the end; nothing where standard error is no terminal. */
function progressBar(terminal, isVisible) {
    if (!isVisible)
        return () => { };
    return ({ kind, done, total }) => {
        if (total < leastSteps)
            return;
        const filled = Math.round((done / total) * width);
        const bar = `${'#'.repeat(filled)}${'.'.repeat(width - filled)}`;
        terminal.writeError(done === total ? '\r\u001b[K' : `\r\u001b[K[${bar}] ${done}/${total} ${words[kind]}`);
    };
}


/***/ }),

/***/ 812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of this tool; a test holds it equal to package.json. */
const version = '0.1.0';


/***/ }),

/***/ 6363:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:hookherd:config","title":"Hookherd config","description":"The GitHub webhooks that should exist. One YAML document describes one kind of target.","type":"object","additionalProperties":false,"properties":{"organization":{"title":"Organizations","description":"An organization, or a list of them that get the same hooks. Default: the owner of the repository that runs the workflow.","type":["string","array"],"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minItems":1,"items":{"title":"Organization","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","examples":["acme"]},"examples":["acme",["acme","acme-labs"]]},"repository":{"title":"Repositories","description":"`owner/name`, or a list of them. In names `*` stands for text without `.` and `**` for any text; `!` at the start excludes.","type":["string","array"],"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$","minItems":1,"items":{"title":"Repository","type":"string","pattern":"^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$","examples":["acme/api"]},"examples":["acme/api",["acme/*","!acme/sandbox-*"]]},"global":{"title":"Global hooks","description":"The hooks of a whole GitHub Enterprise Server.","const":true,"examples":[true]},"defaults":{"title":"Defaults","description":"Values for the hooks of this document that do not set them.","type":"object","additionalProperties":false,"properties":{"content_type":{"$ref":"#/$defs/content_type"},"insecure_ssl":{"$ref":"#/$defs/insecure_ssl"},"active":{"$ref":"#/$defs/active"}},"examples":[{"content_type":"json"}]},"unmanaged":{"$ref":"#/$defs/unmanaged_rule"},"ignore":{"title":"Ignored hooks","description":"URL globs of live hooks that are left alone whatever happens.","type":"array","items":{"title":"URL glob","type":"string","pattern":"\\\\S","examples":["https://*.codecov.io/**"]},"examples":[["https://*.codecov.io/**"]]},"max_deletions":{"$ref":"#/$defs/max_deletions"},"policy":{"$ref":"#/$defs/policy"},"hooks":{"title":"Hooks","description":"The hooks that should exist, or that must not. An empty list declares none.","type":"array","items":{"$ref":"#/$defs/hook"},"examples":[[{"url":"https://ci.acme.example/github","events":["push"],"content_type":"json","secret":"${CI_HOOK_SECRET}"}]]}},"not":{"anyOf":[{"required":["organization","repository"]},{"required":["organization","global"]},{"required":["repository","global"]}]},"examples":[{"organization":"acme","defaults":{"content_type":"json"},"unmanaged":"report","hooks":[{"url":"https://ci.acme.example/github","events":["push","pull_request"],"secret":"${CI_HOOK_SECRET}"}]}],"$defs":{"hook":{"title":"Hook","description":"One hook. Keys are those of the REST API.","type":"object","additionalProperties":false,"required":["url"],"if":{"required":["state"],"properties":{"state":{"const":"absent"}}},"else":{"required":["events"]},"properties":{"url":{"title":"Where deliveries go","description":"An http or https URL. It may hold `${NAME}`, and `$$` is a literal `$`.","type":"string","pattern":"\\\\S","examples":["https://ci.acme.example/github","https://siem.acme.example/ingest/${SIEM_TOKEN}"]},"events":{"title":"Events","description":"Names of webhook events, or `*` alone for all of them. Required unless `state` is `absent`.","type":"array","minItems":1,"items":{"$ref":"#/$defs/event"},"examples":[["push","pull_request"],["*"]]},"content_type":{"$ref":"#/$defs/content_type"},"insecure_ssl":{"$ref":"#/$defs/insecure_ssl"},"active":{"$ref":"#/$defs/active"},"secret":{"title":"Secret","description":"One `${NAME}`, or `none` where the hook must have no secret. Left out, the live secret is left as it is.","type":"string","pattern":"^(none|\\\\$\\\\{[A-Z][A-Z0-9_]*\\\\})$","examples":["${CI_HOOK_SECRET}","none"]},"state":{"title":"State","description":"`absent` deletes the hook. Default: `present`.","enum":["present","absent"],"default":"present","examples":["absent"]},"username":{"title":"User name","description":"One `${NAME}`. Organization hooks only; sent when the hook is created, never compared.","type":"string","pattern":"^\\\\$\\\\{[A-Z][A-Z0-9_]*\\\\}$","examples":["${CI_HOOK_USER}"]},"password":{"title":"Password","description":"One `${NAME}`. Organization hooks only; sent when the hook is created, never compared.","type":"string","pattern":"^\\\\$\\\\{[A-Z][A-Z0-9_]*\\\\}$","examples":["${CI_HOOK_PASSWORD}"]},"previous_urls":{"title":"Previous URLs","description":"URLs that this hook may still live under; it is renamed in place and keeps its id and secret.","type":"array","items":{"title":"Previous URL","type":"string","pattern":"\\\\S","examples":["https://old-ci.acme.example/github"]},"examples":[["https://old-ci.acme.example/github"]]},"id":{"title":"Id of the live hook","description":"Pins the hook to one live hook of one target.","type":["integer","string"],"minimum":1,"pattern":"^[1-9][0-9]*$","examples":[12345678]},"description":{"title":"Description","description":"Text for people, shown in plans.","type":"string","examples":["Starts builds on the CI cluster"]},"ping":{"title":"Ping","description":"Whether this hook is pinged after an apply; overrides the `ping` of the run.","type":"boolean","examples":[true]},"waivers":{"title":"Waivers","description":"Policy rules that this hook may break, each with the reason.","type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `allowed_hosts`."},"event_capacity":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `event_capacity`."},"forbid_credentials_in_url":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `forbid_credentials_in_url`."},"forbid_private_hosts":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `forbid_private_hosts`."},"forbid_wildcard_events":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `forbid_wildcard_events`."},"overlapping_hooks":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `overlapping_hooks`."},"require_https":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `require_https`."},"require_secret":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `require_secret`."},"require_ssl_verification":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `require_ssl_verification`."},"unavailable_events":{"$ref":"#/$defs/waiver","description":"Why this hook may break the rule `unavailable_events`."}},"examples":[{"forbid_wildcard_events":"The SIEM archives everything"}]}},"examples":[{"url":"https://ci.acme.example/github","events":["push"],"content_type":"json","secret":"${CI_HOOK_SECRET}"},{"url":"https://gone.example/hook","state":"absent"}]},"event":{"title":"Event","description":"The name of a webhook event. Names that are not listed are accepted with a warning, since GitHub adds events.","anyOf":[{"enum":["*","branch_protection_configuration","branch_protection_rule","bypass_request_secret_scanning","cache_sync","check_run","check_suite","code_scanning_alert","commit_comment","create","custom_property","custom_property_values","delete","dependabot_alert","deploy_key","deployment","deployment_protection_rule","deployment_review","deployment_status","discussion","discussion_comment","dismissal_request_code_scanning","dismissal_request_dependabot","dismissal_request_secret_scanning","enterprise","exemption_request_push_ruleset","fork","github_app_authorization","gollum","installation","installation_repositories","installation_target","issue_comment","issue_dependencies","issue_relates_to","issues","label","marketplace_purchase","member","membership","merge_group","meta","milestone","org_block","organization","organization_custom_property","organization_custom_property_values","package","page_build","personal_access_token_request","ping","project","project_card","project_column","projects_v2","projects_v2_item","projects_v2_status_update","public","pull_request","pull_request_review","pull_request_review_comment","pull_request_review_thread","push","registry_package","release","repository","repository_advisory","repository_dispatch","repository_import","repository_ruleset","repository_vulnerability_alert","secret_scanning_alert","secret_scanning_alert_location","secret_scanning_scan","security_advisory","security_and_analysis","sponsorship","star","status","sub_issues","team","team_add","user","watch","workflow_dispatch","workflow_job","workflow_run"]},{"type":"string","pattern":"^[A-Za-z0-9_.-]+$"}],"examples":["push"]},"content_type":{"title":"Content type","description":"How the payload is sent: as JSON, or as a form with the JSON in `payload`.","enum":["json","form"],"examples":["json"]},"insecure_ssl":{"title":"Insecure SSL","description":"Whether the certificate of the receiver goes unchecked. Default: false.","enum":[false,true,0,1,"0","1"],"default":false,"examples":[false]},"active":{"title":"Active","description":"Whether deliveries are sent. Default: true.","type":"boolean","default":true,"examples":[false]},"unmanaged_rule":{"title":"Unmanaged hooks","description":"What happens to live hooks that no entry names. Default: `report`.","enum":["ignore","report","drift","deactivate","delete"],"default":"report","examples":["report"]},"max_deletions":{"title":"Most deletions","description":"Deletions and deactivations allowed in one run for one target; above it the target is not written. Default: 3.","type":"integer","minimum":0,"default":3,"examples":[3]},"level":{"title":"Level","description":"`error` fails the run, `warn` is told, `off` is not checked.","enum":["error","warn","off"],"examples":["warn"]},"policy":{"title":"Policy","description":"What hooks may look like. Each rule is `error`, `warn` or `off`.","type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"title":"Allowed hosts","description":"Host globs; deliveries to other hosts are errors. `*.acme.example` does not include `acme.example`.","type":"array","minItems":1,"items":{"title":"Host glob","type":"string","pattern":"\\\\S","examples":["*.acme.example"]},"examples":[["*.acme.example","hooks.slack.com"]]},"event_capacity":{"$ref":"#/$defs/level","title":"event_capacity","description":"No event has more hooks than GitHub allows (20, on GHES 250). Default: `error`."},"forbid_credentials_in_url":{"$ref":"#/$defs/level","title":"forbid_credentials_in_url","description":"URLs hold no user info and no token-like query values. Default: `warn`."},"forbid_private_hosts":{"$ref":"#/$defs/level","title":"forbid_private_hosts","description":"Hosts are reachable from the internet: no localhost and no private address. Default: `warn`."},"forbid_wildcard_events":{"$ref":"#/$defs/level","title":"forbid_wildcard_events","description":"Hooks name their events instead of `*`. Default: `off`."},"overlapping_hooks":{"$ref":"#/$defs/level","title":"overlapping_hooks","description":"No two hooks send the same event to one URL. Default: `warn`."},"require_https":{"$ref":"#/$defs/level","title":"require_https","description":"URLs use https. Default: `warn`."},"require_secret":{"$ref":"#/$defs/level","title":"require_secret","description":"Hooks declare a secret. Default: `warn`."},"require_ssl_verification":{"$ref":"#/$defs/level","title":"require_ssl_verification","description":"`insecure_ssl` is false. Default: `warn`."},"unavailable_events":{"$ref":"#/$defs/level","title":"unavailable_events","description":"Events are ones that this kind of target can have. Default: `error`."}},"examples":[{"allowed_hosts":["*.acme.example"],"require_secret":"error"}]},"waiver":{"title":"Waiver","description":"The reason, or the reason and the last day on which the waiver holds.","type":["string","object"],"pattern":"\\\\S","additionalProperties":false,"required":["reason"],"properties":{"reason":{"title":"Reason","description":"Why the rule may be broken.","type":"string","pattern":"\\\\S","examples":["The SIEM archives everything"]},"until":{"title":"Last day","description":"The last day on which the waiver holds, as YYYY-MM-DD.","type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$","examples":["2030-12-31"]}},"examples":["The SIEM archives everything",{"reason":"Certificate on order","until":"2030-12-31"}]},"policy_file":{"title":"Hookherd policy file","description":"Limits on a config, owned by others than the config. The stricter of the two holds.","type":"object","additionalProperties":false,"properties":{"policy":{"$ref":"#/$defs/policy"},"allowed_targets":{"title":"Allowed targets","description":"Names of targets that a config may have: organizations, `owner/name` with globs, `global`.","type":"array","minItems":1,"items":{"title":"Target","type":"string","pattern":"^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$","examples":["acme/*"]},"examples":[["acme","acme/*"]]},"max_deletions":{"$ref":"#/$defs/max_deletions","title":"Most deletions"},"unmanaged":{"$ref":"#/$defs/unmanaged_rule","description":"The mildest rule that a config may have."},"allow_waivers":{"title":"Allow waivers","description":"Whether hooks may waive rules: `true`, `false`, or the rules that they may waive. Default: true.","type":["boolean","array"],"items":{"title":"Rule","enum":["allowed_hosts","event_capacity","forbid_credentials_in_url","forbid_private_hosts","forbid_wildcard_events","overlapping_hooks","require_https","require_secret","require_ssl_verification","unavailable_events"],"examples":["require_https"]},"default":true,"examples":[false,["require_https"]]}},"examples":[{"policy":{"require_https":"error"},"allowed_targets":["acme"],"max_deletions":1,"unmanaged":"drift","allow_waivers":false}]}}}');

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(2786);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
