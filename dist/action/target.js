// src/hooks/target.ts
/** What people call a target: `acme`, `acme/api`, `global`. */
function targetName(target) {
	switch (target.kind) {
		case "organization": return target.owner;
		case "repository": return `${target.owner}/${target.repo}`;
		case "global": return "global";
	}
}
/** Equal for two spellings of one target, different for an organization and a repository of any name. */
function targetKey(target) {
	return `${target.kind}:${targetName(target).toLowerCase()}`;
}
/** Path of the list of hooks, below the API base. */
function hooksPath(target) {
	switch (target.kind) {
		case "organization": return `/orgs/${encodeURIComponent(target.owner)}/hooks`;
		case "repository": return `/repos/${encodeURIComponent(target.owner)}/${encodeURIComponent(target.repo)}/hooks`;
		case "global": return "/admin/hooks";
	}
}
const json = "application/vnd.github+json";
const traits = {
	organization: {
		update: "minimal",
		hasDeliveries: true,
		eventTarget: "organization",
		accept: json
	},
	repository: {
		update: "minimal",
		hasDeliveries: true,
		eventTarget: "repository",
		accept: json
	},
	global: {
		update: "whole",
		hasDeliveries: false,
		eventTarget: "business",
		accept: `${json}, application/vnd.github.superpro-preview+json`
	}
};
function targetTraits(target) {
	return traits[target.kind];
}
export { targetTraits as i, targetKey as n, targetName as r, hooksPath as t };
