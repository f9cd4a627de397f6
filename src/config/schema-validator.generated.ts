// Made by scripts/generate.ts from schema/config.schema.json with ajv (MIT). Edits by hand are lost.
// @ts-nocheck
"use strict";
export const validateConfig = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:hookherd:config","type":"object","additionalProperties":false,"properties":{"organization":{"type":["string","array"],"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$","minItems":1,"items":{"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*$"}},"repository":{"type":["string","array"],"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$","minItems":1,"items":{"type":"string","pattern":"^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$"}},"global":{"const":true},"defaults":{"type":"object","additionalProperties":false,"properties":{"content_type":{"$ref":"#/$defs/content_type"},"insecure_ssl":{"$ref":"#/$defs/insecure_ssl"},"active":{"$ref":"#/$defs/active"}}},"unmanaged":{"$ref":"#/$defs/unmanaged_rule"},"ignore":{"type":"array","items":{"type":"string","pattern":"\\S"}},"max_deletions":{"$ref":"#/$defs/max_deletions"},"policy":{"$ref":"#/$defs/policy"},"hooks":{"type":"array","items":{"$ref":"#/$defs/hook"}}},"not":{"anyOf":[{"required":["organization","repository"]},{"required":["organization","global"]},{"required":["repository","global"]}]},"$defs":{"hook":{"type":"object","additionalProperties":false,"required":["url"],"if":{"required":["state"],"properties":{"state":{"const":"absent"}}},"else":{"required":["events"]},"properties":{"url":{"type":"string","pattern":"\\S"},"events":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/event"}},"content_type":{"$ref":"#/$defs/content_type"},"insecure_ssl":{"$ref":"#/$defs/insecure_ssl"},"active":{"$ref":"#/$defs/active"},"secret":{"type":"string","pattern":"^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$"},"state":{"enum":["present","absent"]},"username":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"password":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"previous_urls":{"type":"array","items":{"type":"string","pattern":"\\S"}},"id":{"type":["integer","string"],"minimum":1,"pattern":"^[1-9][0-9]*$"},"description":{"type":"string"},"ping":{"type":"boolean"},"waivers":{"type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"$ref":"#/$defs/waiver"},"event_capacity":{"$ref":"#/$defs/waiver"},"forbid_credentials_in_url":{"$ref":"#/$defs/waiver"},"forbid_private_hosts":{"$ref":"#/$defs/waiver"},"forbid_wildcard_events":{"$ref":"#/$defs/waiver"},"overlapping_hooks":{"$ref":"#/$defs/waiver"},"require_https":{"$ref":"#/$defs/waiver"},"require_secret":{"$ref":"#/$defs/waiver"},"require_ssl_verification":{"$ref":"#/$defs/waiver"},"unavailable_events":{"$ref":"#/$defs/waiver"}}}}},"event":{"anyOf":[{"enum":["*","branch_protection_configuration","branch_protection_rule","bypass_request_secret_scanning","cache_sync","check_run","check_suite","code_scanning_alert","commit_comment","create","custom_property","custom_property_values","delete","dependabot_alert","deploy_key","deployment","deployment_protection_rule","deployment_review","deployment_status","discussion","discussion_comment","dismissal_request_code_scanning","dismissal_request_dependabot","dismissal_request_secret_scanning","enterprise","exemption_request_push_ruleset","fork","github_app_authorization","gollum","installation","installation_repositories","installation_target","issue_comment","issue_dependencies","issue_relates_to","issues","label","marketplace_purchase","member","membership","merge_group","meta","milestone","org_block","organization","organization_custom_property","organization_custom_property_values","package","page_build","personal_access_token_request","ping","project","project_card","project_column","projects_v2","projects_v2_item","projects_v2_status_update","public","pull_request","pull_request_review","pull_request_review_comment","pull_request_review_thread","push","registry_package","release","repository","repository_advisory","repository_dispatch","repository_import","repository_ruleset","repository_vulnerability_alert","secret_scanning_alert","secret_scanning_alert_location","secret_scanning_scan","security_advisory","security_and_analysis","sponsorship","star","status","sub_issues","team","team_add","user","watch","workflow_dispatch","workflow_job","workflow_run"]},{"type":"string","pattern":"^[A-Za-z0-9_.-]+$"}]},"content_type":{"enum":["json","form"]},"insecure_ssl":{"enum":[false,true,0,1,"0","1"]},"active":{"type":"boolean"},"unmanaged_rule":{"enum":["ignore","report","drift","deactivate","delete"]},"max_deletions":{"type":"integer","minimum":0},"level":{"enum":["error","warn","off"]},"policy":{"type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}},"event_capacity":{"$ref":"#/$defs/level"},"forbid_credentials_in_url":{"$ref":"#/$defs/level"},"forbid_private_hosts":{"$ref":"#/$defs/level"},"forbid_wildcard_events":{"$ref":"#/$defs/level"},"overlapping_hooks":{"$ref":"#/$defs/level"},"require_https":{"$ref":"#/$defs/level"},"require_secret":{"$ref":"#/$defs/level"},"require_ssl_verification":{"$ref":"#/$defs/level"},"unavailable_events":{"$ref":"#/$defs/level"}}},"waiver":{"type":["string","object"],"pattern":"\\S","additionalProperties":false,"required":["reason"],"properties":{"reason":{"type":"string","pattern":"\\S"},"until":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}},"policy_file":{"type":"object","additionalProperties":false,"properties":{"policy":{"$ref":"#/$defs/policy"},"allowed_targets":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$"}},"max_deletions":{"$ref":"#/$defs/max_deletions"},"unmanaged":{"$ref":"#/$defs/unmanaged_rule"},"allow_waivers":{"type":["boolean","array"],"items":{"enum":["allowed_hosts","event_capacity","forbid_credentials_in_url","forbid_private_hosts","forbid_wildcard_events","overlapping_hooks","require_https","require_secret","require_ssl_verification","unavailable_events"]}}}}}};
const schema32 = {"enum":["json","form"]};
const schema33 = {"enum":[false,true,0,1,"0","1"]};
const schema34 = {"type":"boolean"};
const schema35 = {"enum":["ignore","report","drift","deactivate","delete"]};
const schema36 = {"type":"integer","minimum":0};
const func1 = Object.prototype.hasOwnProperty;
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$", "u");
const pattern7 = new RegExp("^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$", "u");
const pattern8 = new RegExp("\\S", "u");
const schema37 = {"type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}},"event_capacity":{"$ref":"#/$defs/level"},"forbid_credentials_in_url":{"$ref":"#/$defs/level"},"forbid_private_hosts":{"$ref":"#/$defs/level"},"forbid_wildcard_events":{"$ref":"#/$defs/level"},"overlapping_hooks":{"$ref":"#/$defs/level"},"require_https":{"$ref":"#/$defs/level"},"require_secret":{"$ref":"#/$defs/level"},"require_ssl_verification":{"$ref":"#/$defs/level"},"unavailable_events":{"$ref":"#/$defs/level"}}};
const schema38 = {"enum":["error","warn","off"]};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema37.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.allowed_hosts !== undefined){
let data0 = data.allowed_hosts;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/allowed_hosts",schemaPath:"#/properties/allowed_hosts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
const err2 = {instancePath:instancePath+"/allowed_hosts/" + i0,schemaPath:"#/properties/allowed_hosts/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/allowed_hosts/" + i0,schemaPath:"#/properties/allowed_hosts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
const err4 = {instancePath:instancePath+"/allowed_hosts",schemaPath:"#/properties/allowed_hosts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.event_capacity !== undefined){
let data2 = data.event_capacity;
if(!(((data2 === "error") || (data2 === "warn")) || (data2 === "off"))){
const err5 = {instancePath:instancePath+"/event_capacity",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema38.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.forbid_credentials_in_url !== undefined){
let data3 = data.forbid_credentials_in_url;
if(!(((data3 === "error") || (data3 === "warn")) || (data3 === "off"))){
const err6 = {instancePath:instancePath+"/forbid_credentials_in_url",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema38.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.forbid_private_hosts !== undefined){
let data4 = data.forbid_private_hosts;
if(!(((data4 === "error") || (data4 === "warn")) || (data4 === "off"))){
const err7 = {instancePath:instancePath+"/forbid_private_hosts",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema38.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.forbid_wildcard_events !== undefined){
let data5 = data.forbid_wildcard_events;
if(!(((data5 === "error") || (data5 === "warn")) || (data5 === "off"))){
const err8 = {instancePath:instancePath+"/forbid_wildcard_events",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema38.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.overlapping_hooks !== undefined){
let data6 = data.overlapping_hooks;
if(!(((data6 === "error") || (data6 === "warn")) || (data6 === "off"))){
const err9 = {instancePath:instancePath+"/overlapping_hooks",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema38.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.require_https !== undefined){
let data7 = data.require_https;
if(!(((data7 === "error") || (data7 === "warn")) || (data7 === "off"))){
const err10 = {instancePath:instancePath+"/require_https",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema38.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.require_secret !== undefined){
let data8 = data.require_secret;
if(!(((data8 === "error") || (data8 === "warn")) || (data8 === "off"))){
const err11 = {instancePath:instancePath+"/require_secret",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema38.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.require_ssl_verification !== undefined){
let data9 = data.require_ssl_verification;
if(!(((data9 === "error") || (data9 === "warn")) || (data9 === "off"))){
const err12 = {instancePath:instancePath+"/require_ssl_verification",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema38.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.unavailable_events !== undefined){
let data10 = data.unavailable_events;
if(!(((data10 === "error") || (data10 === "warn")) || (data10 === "off"))){
const err13 = {instancePath:instancePath+"/unavailable_events",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema38.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
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
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
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
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema47 = {"type":"object","additionalProperties":false,"required":["url"],"if":{"required":["state"],"properties":{"state":{"const":"absent"}}},"else":{"required":["events"]},"properties":{"url":{"type":"string","pattern":"\\S"},"events":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/event"}},"content_type":{"$ref":"#/$defs/content_type"},"insecure_ssl":{"$ref":"#/$defs/insecure_ssl"},"active":{"$ref":"#/$defs/active"},"secret":{"type":"string","pattern":"^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$"},"state":{"enum":["present","absent"]},"username":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"password":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"previous_urls":{"type":"array","items":{"type":"string","pattern":"\\S"}},"id":{"type":["integer","string"],"minimum":1,"pattern":"^[1-9][0-9]*$"},"description":{"type":"string"},"ping":{"type":"boolean"},"waivers":{"type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"$ref":"#/$defs/waiver"},"event_capacity":{"$ref":"#/$defs/waiver"},"forbid_credentials_in_url":{"$ref":"#/$defs/waiver"},"forbid_private_hosts":{"$ref":"#/$defs/waiver"},"forbid_wildcard_events":{"$ref":"#/$defs/waiver"},"overlapping_hooks":{"$ref":"#/$defs/waiver"},"require_https":{"$ref":"#/$defs/waiver"},"require_secret":{"$ref":"#/$defs/waiver"},"require_ssl_verification":{"$ref":"#/$defs/waiver"},"unavailable_events":{"$ref":"#/$defs/waiver"}}}}};
const schema48 = {"anyOf":[{"enum":["*","branch_protection_configuration","branch_protection_rule","bypass_request_secret_scanning","cache_sync","check_run","check_suite","code_scanning_alert","commit_comment","create","custom_property","custom_property_values","delete","dependabot_alert","deploy_key","deployment","deployment_protection_rule","deployment_review","deployment_status","discussion","discussion_comment","dismissal_request_code_scanning","dismissal_request_dependabot","dismissal_request_secret_scanning","enterprise","exemption_request_push_ruleset","fork","github_app_authorization","gollum","installation","installation_repositories","installation_target","issue_comment","issue_dependencies","issue_relates_to","issues","label","marketplace_purchase","member","membership","merge_group","meta","milestone","org_block","organization","organization_custom_property","organization_custom_property_values","package","page_build","personal_access_token_request","ping","project","project_card","project_column","projects_v2","projects_v2_item","projects_v2_status_update","public","pull_request","pull_request_review","pull_request_review_comment","pull_request_review_thread","push","registry_package","release","repository","repository_advisory","repository_dispatch","repository_import","repository_ruleset","repository_vulnerability_alert","secret_scanning_alert","secret_scanning_alert_location","secret_scanning_scan","security_advisory","security_and_analysis","sponsorship","star","status","sub_issues","team","team_add","user","watch","workflow_dispatch","workflow_job","workflow_run"]},{"type":"string","pattern":"^[A-Za-z0-9_.-]+$"}]};
const schema52 = {"type":["string","object"],"pattern":"\\S","additionalProperties":false,"required":["reason"],"properties":{"reason":{"type":"string","pattern":"\\S"},"until":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}};
const pattern11 = new RegExp("^[A-Za-z0-9_.-]+$", "u");
const pattern12 = new RegExp("^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$", "u");
const pattern13 = new RegExp("^\\$\\{[A-Z][A-Z0-9_]*\\}$", "u");
const pattern16 = new RegExp("^[1-9][0-9]*$", "u");
const pattern19 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.state === undefined) && (missing0 = "state")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.state !== undefined){
if("absent" !== data.state){
const err1 = {};
if(vErrors === null){
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
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.events === undefined){
const err2 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "events"},message:"must have required property '"+"events"+"'"};
if(vErrors === null){
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
if(!valid0){
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema47.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.url !== undefined){
let data1 = data.url;
if(typeof data1 === "string"){
if(!pattern8.test(data1)){
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.events !== undefined){
let data2 = data.events;
if(Array.isArray(data2)){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs12 = errors;
let valid6 = false;
const _errs13 = errors;
if(!(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data3 === "*") || (data3 === "branch_protection_configuration")) || (data3 === "branch_protection_rule")) || (data3 === "bypass_request_secret_scanning")) || (data3 === "cache_sync")) || (data3 === "check_run")) || (data3 === "check_suite")) || (data3 === "code_scanning_alert")) || (data3 === "commit_comment")) || (data3 === "create")) || (data3 === "custom_property")) || (data3 === "custom_property_values")) || (data3 === "delete")) || (data3 === "dependabot_alert")) || (data3 === "deploy_key")) || (data3 === "deployment")) || (data3 === "deployment_protection_rule")) || (data3 === "deployment_review")) || (data3 === "deployment_status")) || (data3 === "discussion")) || (data3 === "discussion_comment")) || (data3 === "dismissal_request_code_scanning")) || (data3 === "dismissal_request_dependabot")) || (data3 === "dismissal_request_secret_scanning")) || (data3 === "enterprise")) || (data3 === "exemption_request_push_ruleset")) || (data3 === "fork")) || (data3 === "github_app_authorization")) || (data3 === "gollum")) || (data3 === "installation")) || (data3 === "installation_repositories")) || (data3 === "installation_target")) || (data3 === "issue_comment")) || (data3 === "issue_dependencies")) || (data3 === "issue_relates_to")) || (data3 === "issues")) || (data3 === "label")) || (data3 === "marketplace_purchase")) || (data3 === "member")) || (data3 === "membership")) || (data3 === "merge_group")) || (data3 === "meta")) || (data3 === "milestone")) || (data3 === "org_block")) || (data3 === "organization")) || (data3 === "organization_custom_property")) || (data3 === "organization_custom_property_values")) || (data3 === "package")) || (data3 === "page_build")) || (data3 === "personal_access_token_request")) || (data3 === "ping")) || (data3 === "project")) || (data3 === "project_card")) || (data3 === "project_column")) || (data3 === "projects_v2")) || (data3 === "projects_v2_item")) || (data3 === "projects_v2_status_update")) || (data3 === "public")) || (data3 === "pull_request")) || (data3 === "pull_request_review")) || (data3 === "pull_request_review_comment")) || (data3 === "pull_request_review_thread")) || (data3 === "push")) || (data3 === "registry_package")) || (data3 === "release")) || (data3 === "repository")) || (data3 === "repository_advisory")) || (data3 === "repository_dispatch")) || (data3 === "repository_import")) || (data3 === "repository_ruleset")) || (data3 === "repository_vulnerability_alert")) || (data3 === "secret_scanning_alert")) || (data3 === "secret_scanning_alert_location")) || (data3 === "secret_scanning_scan")) || (data3 === "security_advisory")) || (data3 === "security_and_analysis")) || (data3 === "sponsorship")) || (data3 === "star")) || (data3 === "status")) || (data3 === "sub_issues")) || (data3 === "team")) || (data3 === "team_add")) || (data3 === "user")) || (data3 === "watch")) || (data3 === "workflow_dispatch")) || (data3 === "workflow_job")) || (data3 === "workflow_run"))){
const err9 = {instancePath:instancePath+"/events/" + i0,schemaPath:"#/$defs/event/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema48.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
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
if(typeof data3 === "string"){
if(!pattern11.test(data3)){
const err10 = {instancePath:instancePath+"/events/" + i0,schemaPath:"#/$defs/event/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"},message:"must match pattern \""+"^[A-Za-z0-9_.-]+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/events/" + i0,schemaPath:"#/$defs/event/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid6 = valid6 || _valid1;
if(!valid6){
const err12 = {instancePath:instancePath+"/events/" + i0,schemaPath:"#/$defs/event/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
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
const err13 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.content_type !== undefined){
let data4 = data.content_type;
if(!((data4 === "json") || (data4 === "form"))){
const err14 = {instancePath:instancePath+"/content_type",schemaPath:"#/$defs/content_type/enum",keyword:"enum",params:{allowedValues: schema32.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.insecure_ssl !== undefined){
let data5 = data.insecure_ssl;
if(!((((((data5 === false) || (data5 === true)) || (data5 === 0)) || (data5 === 1)) || (data5 === "0")) || (data5 === "1"))){
const err15 = {instancePath:instancePath+"/insecure_ssl",schemaPath:"#/$defs/insecure_ssl/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.active !== undefined){
if(typeof data.active !== "boolean"){
const err16 = {instancePath:instancePath+"/active",schemaPath:"#/$defs/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.secret !== undefined){
let data7 = data.secret;
if(typeof data7 === "string"){
if(!pattern12.test(data7)){
const err17 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/pattern",keyword:"pattern",params:{pattern: "^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$"},message:"must match pattern \""+"^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.state !== undefined){
let data8 = data.state;
if(!((data8 === "present") || (data8 === "absent"))){
const err19 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema47.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.username !== undefined){
let data9 = data.username;
if(typeof data9 === "string"){
if(!pattern13.test(data9)){
const err20 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/pattern",keyword:"pattern",params:{pattern: "^\\$\\{[A-Z][A-Z0-9_]*\\}$"},message:"must match pattern \""+"^\\$\\{[A-Z][A-Z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.password !== undefined){
let data10 = data.password;
if(typeof data10 === "string"){
if(!pattern13.test(data10)){
const err22 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/pattern",keyword:"pattern",params:{pattern: "^\\$\\{[A-Z][A-Z0-9_]*\\}$"},message:"must match pattern \""+"^\\$\\{[A-Z][A-Z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.previous_urls !== undefined){
let data11 = data.previous_urls;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(!pattern8.test(data12)){
const err24 = {instancePath:instancePath+"/previous_urls/" + i1,schemaPath:"#/properties/previous_urls/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/previous_urls/" + i1,schemaPath:"#/properties/previous_urls/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
const err26 = {instancePath:instancePath+"/previous_urls",schemaPath:"#/properties/previous_urls/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.id !== undefined){
let data13 = data.id;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (typeof data13 !== "string")){
const err27 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema47.properties.id.type},message:"must be integer,string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
const err28 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(typeof data13 === "string"){
if(!pattern16.test(data13)){
const err29 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*$"},message:"must match pattern \""+"^[1-9][0-9]*$"+"\""};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err30 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.ping !== undefined){
if(typeof data.ping !== "boolean"){
const err31 = {instancePath:instancePath+"/ping",schemaPath:"#/properties/ping/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.waivers !== undefined){
let data16 = data.waivers;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key1 in data16){
if(!(func1.call(schema47.properties.waivers.properties, key1))){
const err32 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data16.allowed_hosts !== undefined){
let data17 = data16.allowed_hosts;
if((typeof data17 !== "string") && (!(data17 && typeof data17 == "object" && !Array.isArray(data17)))){
const err33 = {instancePath:instancePath+"/waivers/allowed_hosts",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data17 === "string"){
if(!pattern8.test(data17)){
const err34 = {instancePath:instancePath+"/waivers/allowed_hosts",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.reason === undefined){
const err35 = {instancePath:instancePath+"/waivers/allowed_hosts",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key2 in data17){
if(!((key2 === "reason") || (key2 === "until"))){
const err36 = {instancePath:instancePath+"/waivers/allowed_hosts",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data17.reason !== undefined){
let data18 = data17.reason;
if(typeof data18 === "string"){
if(!pattern8.test(data18)){
const err37 = {instancePath:instancePath+"/waivers/allowed_hosts/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/waivers/allowed_hosts/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data17.until !== undefined){
let data19 = data17.until;
if(typeof data19 === "string"){
if(!pattern19.test(data19)){
const err39 = {instancePath:instancePath+"/waivers/allowed_hosts/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/waivers/allowed_hosts/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data16.event_capacity !== undefined){
let data20 = data16.event_capacity;
if((typeof data20 !== "string") && (!(data20 && typeof data20 == "object" && !Array.isArray(data20)))){
const err41 = {instancePath:instancePath+"/waivers/event_capacity",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(typeof data20 === "string"){
if(!pattern8.test(data20)){
const err42 = {instancePath:instancePath+"/waivers/event_capacity",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.reason === undefined){
const err43 = {instancePath:instancePath+"/waivers/event_capacity",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key3 in data20){
if(!((key3 === "reason") || (key3 === "until"))){
const err44 = {instancePath:instancePath+"/waivers/event_capacity",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data20.reason !== undefined){
let data21 = data20.reason;
if(typeof data21 === "string"){
if(!pattern8.test(data21)){
const err45 = {instancePath:instancePath+"/waivers/event_capacity/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/waivers/event_capacity/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.until !== undefined){
let data22 = data20.until;
if(typeof data22 === "string"){
if(!pattern19.test(data22)){
const err47 = {instancePath:instancePath+"/waivers/event_capacity/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/waivers/event_capacity/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data16.forbid_credentials_in_url !== undefined){
let data23 = data16.forbid_credentials_in_url;
if((typeof data23 !== "string") && (!(data23 && typeof data23 == "object" && !Array.isArray(data23)))){
const err49 = {instancePath:instancePath+"/waivers/forbid_credentials_in_url",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data23 === "string"){
if(!pattern8.test(data23)){
const err50 = {instancePath:instancePath+"/waivers/forbid_credentials_in_url",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.reason === undefined){
const err51 = {instancePath:instancePath+"/waivers/forbid_credentials_in_url",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key4 in data23){
if(!((key4 === "reason") || (key4 === "until"))){
const err52 = {instancePath:instancePath+"/waivers/forbid_credentials_in_url",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data23.reason !== undefined){
let data24 = data23.reason;
if(typeof data24 === "string"){
if(!pattern8.test(data24)){
const err53 = {instancePath:instancePath+"/waivers/forbid_credentials_in_url/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/waivers/forbid_credentials_in_url/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data23.until !== undefined){
let data25 = data23.until;
if(typeof data25 === "string"){
if(!pattern19.test(data25)){
const err55 = {instancePath:instancePath+"/waivers/forbid_credentials_in_url/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/waivers/forbid_credentials_in_url/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data16.forbid_private_hosts !== undefined){
let data26 = data16.forbid_private_hosts;
if((typeof data26 !== "string") && (!(data26 && typeof data26 == "object" && !Array.isArray(data26)))){
const err57 = {instancePath:instancePath+"/waivers/forbid_private_hosts",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(typeof data26 === "string"){
if(!pattern8.test(data26)){
const err58 = {instancePath:instancePath+"/waivers/forbid_private_hosts",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.reason === undefined){
const err59 = {instancePath:instancePath+"/waivers/forbid_private_hosts",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
for(const key5 in data26){
if(!((key5 === "reason") || (key5 === "until"))){
const err60 = {instancePath:instancePath+"/waivers/forbid_private_hosts",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data26.reason !== undefined){
let data27 = data26.reason;
if(typeof data27 === "string"){
if(!pattern8.test(data27)){
const err61 = {instancePath:instancePath+"/waivers/forbid_private_hosts/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/waivers/forbid_private_hosts/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data26.until !== undefined){
let data28 = data26.until;
if(typeof data28 === "string"){
if(!pattern19.test(data28)){
const err63 = {instancePath:instancePath+"/waivers/forbid_private_hosts/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/waivers/forbid_private_hosts/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data16.forbid_wildcard_events !== undefined){
let data29 = data16.forbid_wildcard_events;
if((typeof data29 !== "string") && (!(data29 && typeof data29 == "object" && !Array.isArray(data29)))){
const err65 = {instancePath:instancePath+"/waivers/forbid_wildcard_events",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(typeof data29 === "string"){
if(!pattern8.test(data29)){
const err66 = {instancePath:instancePath+"/waivers/forbid_wildcard_events",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.reason === undefined){
const err67 = {instancePath:instancePath+"/waivers/forbid_wildcard_events",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key6 in data29){
if(!((key6 === "reason") || (key6 === "until"))){
const err68 = {instancePath:instancePath+"/waivers/forbid_wildcard_events",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data29.reason !== undefined){
let data30 = data29.reason;
if(typeof data30 === "string"){
if(!pattern8.test(data30)){
const err69 = {instancePath:instancePath+"/waivers/forbid_wildcard_events/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/waivers/forbid_wildcard_events/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data29.until !== undefined){
let data31 = data29.until;
if(typeof data31 === "string"){
if(!pattern19.test(data31)){
const err71 = {instancePath:instancePath+"/waivers/forbid_wildcard_events/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
else {
const err72 = {instancePath:instancePath+"/waivers/forbid_wildcard_events/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data16.overlapping_hooks !== undefined){
let data32 = data16.overlapping_hooks;
if((typeof data32 !== "string") && (!(data32 && typeof data32 == "object" && !Array.isArray(data32)))){
const err73 = {instancePath:instancePath+"/waivers/overlapping_hooks",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(typeof data32 === "string"){
if(!pattern8.test(data32)){
const err74 = {instancePath:instancePath+"/waivers/overlapping_hooks",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.reason === undefined){
const err75 = {instancePath:instancePath+"/waivers/overlapping_hooks",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key7 in data32){
if(!((key7 === "reason") || (key7 === "until"))){
const err76 = {instancePath:instancePath+"/waivers/overlapping_hooks",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data32.reason !== undefined){
let data33 = data32.reason;
if(typeof data33 === "string"){
if(!pattern8.test(data33)){
const err77 = {instancePath:instancePath+"/waivers/overlapping_hooks/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/waivers/overlapping_hooks/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data32.until !== undefined){
let data34 = data32.until;
if(typeof data34 === "string"){
if(!pattern19.test(data34)){
const err79 = {instancePath:instancePath+"/waivers/overlapping_hooks/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/waivers/overlapping_hooks/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data16.require_https !== undefined){
let data35 = data16.require_https;
if((typeof data35 !== "string") && (!(data35 && typeof data35 == "object" && !Array.isArray(data35)))){
const err81 = {instancePath:instancePath+"/waivers/require_https",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(typeof data35 === "string"){
if(!pattern8.test(data35)){
const err82 = {instancePath:instancePath+"/waivers/require_https",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.reason === undefined){
const err83 = {instancePath:instancePath+"/waivers/require_https",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
for(const key8 in data35){
if(!((key8 === "reason") || (key8 === "until"))){
const err84 = {instancePath:instancePath+"/waivers/require_https",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data35.reason !== undefined){
let data36 = data35.reason;
if(typeof data36 === "string"){
if(!pattern8.test(data36)){
const err85 = {instancePath:instancePath+"/waivers/require_https/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/waivers/require_https/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data35.until !== undefined){
let data37 = data35.until;
if(typeof data37 === "string"){
if(!pattern19.test(data37)){
const err87 = {instancePath:instancePath+"/waivers/require_https/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/waivers/require_https/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data16.require_secret !== undefined){
let data38 = data16.require_secret;
if((typeof data38 !== "string") && (!(data38 && typeof data38 == "object" && !Array.isArray(data38)))){
const err89 = {instancePath:instancePath+"/waivers/require_secret",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(typeof data38 === "string"){
if(!pattern8.test(data38)){
const err90 = {instancePath:instancePath+"/waivers/require_secret",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.reason === undefined){
const err91 = {instancePath:instancePath+"/waivers/require_secret",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key9 in data38){
if(!((key9 === "reason") || (key9 === "until"))){
const err92 = {instancePath:instancePath+"/waivers/require_secret",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data38.reason !== undefined){
let data39 = data38.reason;
if(typeof data39 === "string"){
if(!pattern8.test(data39)){
const err93 = {instancePath:instancePath+"/waivers/require_secret/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/waivers/require_secret/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data38.until !== undefined){
let data40 = data38.until;
if(typeof data40 === "string"){
if(!pattern19.test(data40)){
const err95 = {instancePath:instancePath+"/waivers/require_secret/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/waivers/require_secret/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data16.require_ssl_verification !== undefined){
let data41 = data16.require_ssl_verification;
if((typeof data41 !== "string") && (!(data41 && typeof data41 == "object" && !Array.isArray(data41)))){
const err97 = {instancePath:instancePath+"/waivers/require_ssl_verification",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(typeof data41 === "string"){
if(!pattern8.test(data41)){
const err98 = {instancePath:instancePath+"/waivers/require_ssl_verification",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.reason === undefined){
const err99 = {instancePath:instancePath+"/waivers/require_ssl_verification",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
for(const key10 in data41){
if(!((key10 === "reason") || (key10 === "until"))){
const err100 = {instancePath:instancePath+"/waivers/require_ssl_verification",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data41.reason !== undefined){
let data42 = data41.reason;
if(typeof data42 === "string"){
if(!pattern8.test(data42)){
const err101 = {instancePath:instancePath+"/waivers/require_ssl_verification/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/waivers/require_ssl_verification/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data41.until !== undefined){
let data43 = data41.until;
if(typeof data43 === "string"){
if(!pattern19.test(data43)){
const err103 = {instancePath:instancePath+"/waivers/require_ssl_verification/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
else {
const err104 = {instancePath:instancePath+"/waivers/require_ssl_verification/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data16.unavailable_events !== undefined){
let data44 = data16.unavailable_events;
if((typeof data44 !== "string") && (!(data44 && typeof data44 == "object" && !Array.isArray(data44)))){
const err105 = {instancePath:instancePath+"/waivers/unavailable_events",schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: schema52.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(typeof data44 === "string"){
if(!pattern8.test(data44)){
const err106 = {instancePath:instancePath+"/waivers/unavailable_events",schemaPath:"#/$defs/waiver/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.reason === undefined){
const err107 = {instancePath:instancePath+"/waivers/unavailable_events",schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
for(const key11 in data44){
if(!((key11 === "reason") || (key11 === "until"))){
const err108 = {instancePath:instancePath+"/waivers/unavailable_events",schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data44.reason !== undefined){
let data45 = data44.reason;
if(typeof data45 === "string"){
if(!pattern8.test(data45)){
const err109 = {instancePath:instancePath+"/waivers/unavailable_events/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
else {
const err110 = {instancePath:instancePath+"/waivers/unavailable_events/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data44.until !== undefined){
let data46 = data44.until;
if(typeof data46 === "string"){
if(!pattern19.test(data46)){
const err111 = {instancePath:instancePath+"/waivers/unavailable_events/until",schemaPath:"#/$defs/waiver/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},message:"must match pattern \""+"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"+"\""};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/waivers/unavailable_events/until",schemaPath:"#/$defs/waiver/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
const err113 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
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
const err114 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
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
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:hookherd:config" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
const _errs2 = errors;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.organization === undefined) && (missing0 = "organization")) || ((data.repository === undefined) && (missing0 = "repository"))){
const err0 = {};
if(vErrors === null){
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
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.organization === undefined) && (missing1 = "organization")) || ((data.global === undefined) && (missing1 = "global"))){
const err1 = {};
if(vErrors === null){
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
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.repository === undefined) && (missing2 = "repository")) || ((data.global === undefined) && (missing2 = "global"))){
const err2 = {};
if(vErrors === null){
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
if(!valid1){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs2 === errors;
if(valid0){
const err4 = {instancePath,schemaPath:"#/not",keyword:"not",params:{},message:"must NOT be valid"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.organization !== undefined){
let data0 = data.organization;
if((typeof data0 !== "string") && (!(Array.isArray(data0)))){
const err6 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: schema31.properties.organization.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err7 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(Array.isArray(data0)){
if(data0.length < 1){
const err8 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/organization/" + i0,schemaPath:"#/properties/organization/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/organization/" + i0,schemaPath:"#/properties/organization/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data.repository !== undefined){
let data2 = data.repository;
if((typeof data2 !== "string") && (!(Array.isArray(data2)))){
const err11 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/type",keyword:"type",params:{type: schema31.properties.repository.type},message:"must be string,array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err12 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(Array.isArray(data2)){
if(data2.length < 1){
const err13 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err14 = {instancePath:instancePath+"/repository/" + i1,schemaPath:"#/properties/repository/items/pattern",keyword:"pattern",params:{pattern: "^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$"},message:"must match pattern \""+"^!?[A-Za-z0-9][A-Za-z0-9_-]*/[A-Za-z0-9._*-]+$"+"\""};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/repository/" + i1,schemaPath:"#/properties/repository/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
if(data.global !== undefined){
if(true !== data.global){
const err16 = {instancePath:instancePath+"/global",schemaPath:"#/properties/global/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.defaults !== undefined){
let data5 = data.defaults;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key1 in data5){
if(!(((key1 === "content_type") || (key1 === "insecure_ssl")) || (key1 === "active"))){
const err17 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.content_type !== undefined){
let data6 = data5.content_type;
if(!((data6 === "json") || (data6 === "form"))){
const err18 = {instancePath:instancePath+"/defaults/content_type",schemaPath:"#/$defs/content_type/enum",keyword:"enum",params:{allowedValues: schema32.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.insecure_ssl !== undefined){
let data7 = data5.insecure_ssl;
if(!((((((data7 === false) || (data7 === true)) || (data7 === 0)) || (data7 === 1)) || (data7 === "0")) || (data7 === "1"))){
const err19 = {instancePath:instancePath+"/defaults/insecure_ssl",schemaPath:"#/$defs/insecure_ssl/enum",keyword:"enum",params:{allowedValues: schema33.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data5.active !== undefined){
if(typeof data5.active !== "boolean"){
const err20 = {instancePath:instancePath+"/defaults/active",schemaPath:"#/$defs/active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
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
const err21 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.unmanaged !== undefined){
let data9 = data.unmanaged;
if(!(((((data9 === "ignore") || (data9 === "report")) || (data9 === "drift")) || (data9 === "deactivate")) || (data9 === "delete"))){
const err22 = {instancePath:instancePath+"/unmanaged",schemaPath:"#/$defs/unmanaged_rule/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.ignore !== undefined){
let data10 = data.ignore;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(!pattern8.test(data11)){
const err23 = {instancePath:instancePath+"/ignore/" + i2,schemaPath:"#/properties/ignore/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/ignore/" + i2,schemaPath:"#/properties/ignore/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
const err25 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.max_deletions !== undefined){
let data12 = data.max_deletions;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err26 = {instancePath:instancePath+"/max_deletions",schemaPath:"#/$defs/max_deletions/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err27 = {instancePath:instancePath+"/max_deletions",schemaPath:"#/$defs/max_deletions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data.policy !== undefined){
if(!(validate21(data.policy, {instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.hooks !== undefined){
let data14 = data.hooks;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
if(!(validate23(data14[i3], {instancePath:instancePath+"/hooks/" + i3,parentData:data14,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
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
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
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
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePolicyFile = validate25;
const schema62 = {"type":"object","additionalProperties":false,"properties":{"policy":{"$ref":"#/$defs/policy"},"allowed_targets":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$"}},"max_deletions":{"$ref":"#/$defs/max_deletions"},"unmanaged":{"$ref":"#/$defs/unmanaged_rule"},"allow_waivers":{"type":["boolean","array"],"items":{"enum":["allowed_hosts","event_capacity","forbid_credentials_in_url","forbid_private_hosts","forbid_wildcard_events","overlapping_hooks","require_https","require_secret","require_ssl_verification","unavailable_events"]}}}};
const pattern47 = new RegExp("^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "policy") || (key0 === "allowed_targets")) || (key0 === "max_deletions")) || (key0 === "unmanaged")) || (key0 === "allow_waivers"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.policy !== undefined){
if(!(validate21(data.policy, {instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data.allowed_targets !== undefined){
let data1 = data.allowed_targets;
if(Array.isArray(data1)){
if(data1.length < 1){
const err1 = {instancePath:instancePath+"/allowed_targets",schemaPath:"#/properties/allowed_targets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(!pattern47.test(data2)){
const err2 = {instancePath:instancePath+"/allowed_targets/" + i0,schemaPath:"#/properties/allowed_targets/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$"},message:"must match pattern \""+"^[A-Za-z0-9_*-]+(/[A-Za-z0-9._*-]+)?$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/allowed_targets/" + i0,schemaPath:"#/properties/allowed_targets/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
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
const err4 = {instancePath:instancePath+"/allowed_targets",schemaPath:"#/properties/allowed_targets/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.max_deletions !== undefined){
let data3 = data.max_deletions;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err5 = {instancePath:instancePath+"/max_deletions",schemaPath:"#/$defs/max_deletions/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/max_deletions",schemaPath:"#/$defs/max_deletions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.unmanaged !== undefined){
let data4 = data.unmanaged;
if(!(((((data4 === "ignore") || (data4 === "report")) || (data4 === "drift")) || (data4 === "deactivate")) || (data4 === "delete"))){
const err7 = {instancePath:instancePath+"/unmanaged",schemaPath:"#/$defs/unmanaged_rule/enum",keyword:"enum",params:{allowedValues: schema35.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.allow_waivers !== undefined){
let data5 = data.allow_waivers;
if((typeof data5 !== "boolean") && (!(Array.isArray(data5)))){
const err8 = {instancePath:instancePath+"/allow_waivers",schemaPath:"#/properties/allow_waivers/type",keyword:"type",params:{type: schema62.properties.allow_waivers.type},message:"must be boolean,array"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(!((((((((((data6 === "allowed_hosts") || (data6 === "event_capacity")) || (data6 === "forbid_credentials_in_url")) || (data6 === "forbid_private_hosts")) || (data6 === "forbid_wildcard_events")) || (data6 === "overlapping_hooks")) || (data6 === "require_https")) || (data6 === "require_secret")) || (data6 === "require_ssl_verification")) || (data6 === "unavailable_events"))){
const err9 = {instancePath:instancePath+"/allow_waivers/" + i1,schemaPath:"#/properties/allow_waivers/items/enum",keyword:"enum",params:{allowedValues: schema62.properties.allow_waivers.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
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
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
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
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
