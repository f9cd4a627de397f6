// Made by scripts/generate.ts from schema/config.schema.json with ajv (MIT). Edits by hand are lost.
// @ts-nocheck
"use strict";
export const validateConfig = validate52;
const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:hookherd:config","type":"object","additionalProperties":false,"properties":{"organization":{"type":["string","array"],"pattern":"^[A-Za-z0-9*][A-Za-z0-9_*-]*$","minItems":1,"items":{"type":"string","pattern":"^!?[A-Za-z0-9*][A-Za-z0-9_*-]*$"}},"repository":{"type":["string","array"],"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]*/(?!\\.{1,2}$)[A-Za-z0-9._*-]+$","minItems":1,"items":{"type":"string","pattern":"^!?[A-Za-z0-9][A-Za-z0-9_-]*/(?!\\.{1,2}$)[A-Za-z0-9._*-]+$"}},"global":{"const":true},"defaults":{"type":"object","additionalProperties":false,"properties":{"content_type":{"$ref":"#/$defs/content_type"},"insecure_ssl":{"$ref":"#/$defs/insecure_ssl"},"active":{"$ref":"#/$defs/active"},"max_silence":{"$ref":"#/$defs/max_silence"}}},"unmanaged":{"$ref":"#/$defs/unmanaged_rule"},"ignore":{"type":"array","items":{"type":"string","pattern":"\\S"}},"max_deletions":{"$ref":"#/$defs/max_deletions"},"policy":{"$ref":"#/$defs/policy"},"hooks":{"type":"array","items":{"$ref":"#/$defs/hook"}}},"not":{"anyOf":[{"required":["organization","repository"]},{"required":["organization","global"]},{"required":["repository","global"]}]},"$defs":{"hook":{"type":"object","additionalProperties":false,"required":["url"],"if":{"required":["state"],"properties":{"state":{"const":"absent"}}},"else":{"required":["events"]},"properties":{"url":{"type":"string","pattern":"\\S"},"events":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/event"}},"content_type":{"$ref":"#/$defs/content_type"},"insecure_ssl":{"$ref":"#/$defs/insecure_ssl"},"active":{"$ref":"#/$defs/active"},"secret":{"type":"string","pattern":"^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$"},"previous_secret":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"max_silence":{"$ref":"#/$defs/max_silence"},"state":{"enum":["present","absent"]},"username":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"password":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"previous_urls":{"type":"array","items":{"type":"string","pattern":"\\S"}},"id":{"type":["integer","string"],"minimum":1,"pattern":"^[1-9][0-9]*$"},"description":{"type":"string"},"ping":{"type":"boolean"},"waivers":{"type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"$ref":"#/$defs/waiver"},"event_capacity":{"$ref":"#/$defs/waiver"},"event_headroom":{"$ref":"#/$defs/waiver"},"forbid_credentials_in_url":{"$ref":"#/$defs/waiver"},"forbid_doubled_events":{"$ref":"#/$defs/waiver"},"forbid_private_hosts":{"$ref":"#/$defs/waiver"},"forbid_wildcard_events":{"$ref":"#/$defs/waiver"},"overlapping_hooks":{"$ref":"#/$defs/waiver"},"require_https":{"$ref":"#/$defs/waiver"},"require_secret":{"$ref":"#/$defs/waiver"},"require_ssl_verification":{"$ref":"#/$defs/waiver"},"unavailable_events":{"$ref":"#/$defs/waiver"}}}}},"event":{"anyOf":[{"enum":["*","branch_protection_configuration","branch_protection_rule","bypass_request_secret_scanning","cache_sync","check_run","check_suite","code_scanning_alert","commit_comment","create","custom_property","custom_property_values","delete","dependabot_alert","deploy_key","deployment","deployment_protection_rule","deployment_review","deployment_status","discussion","discussion_comment","dismissal_request_code_scanning","dismissal_request_dependabot","dismissal_request_secret_scanning","enterprise","exemption_request_push_ruleset","fork","github_app_authorization","gollum","installation","installation_repositories","installation_target","issue_comment","issue_dependencies","issue_relates_to","issues","label","marketplace_purchase","member","membership","merge_group","meta","milestone","org_block","organization","organization_custom_property","organization_custom_property_values","package","page_build","personal_access_token_request","ping","project","project_card","project_column","projects_v2","projects_v2_item","projects_v2_status_update","public","pull_request","pull_request_review","pull_request_review_comment","pull_request_review_thread","push","registry_package","release","repository","repository_advisory","repository_dispatch","repository_import","repository_ruleset","repository_vulnerability_alert","secret_scanning_alert","secret_scanning_alert_location","secret_scanning_scan","security_advisory","security_and_analysis","sponsorship","star","status","sub_issues","team","team_add","user","watch","workflow_dispatch","workflow_job","workflow_run"]},{"type":"string","pattern":"^[A-Za-z0-9_.-]+$"}]},"content_type":{"enum":["json","form"]},"insecure_ssl":{"enum":[false,true,0,1,"0","1"]},"active":{"type":"boolean"},"max_silence":{"type":["string","object"],"pattern":"^[1-9][0-9]{0,4}[mhd]$","additionalProperties":false,"required":["limit"],"properties":{"limit":{"type":"string","pattern":"^[1-9][0-9]{0,4}[mhd]$"},"weekdays":{"type":"boolean"}}},"unmanaged_rule":{"enum":["ignore","report","drift","deactivate","delete"]},"max_deletions":{"type":"integer","minimum":0},"level":{"enum":["error","warn","off"]},"policy":{"type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}},"event_capacity":{"$ref":"#/$defs/level"},"event_headroom":{"$ref":"#/$defs/level"},"forbid_credentials_in_url":{"$ref":"#/$defs/level"},"forbid_doubled_events":{"$ref":"#/$defs/level"},"forbid_private_hosts":{"$ref":"#/$defs/level"},"forbid_wildcard_events":{"$ref":"#/$defs/level"},"overlapping_hooks":{"$ref":"#/$defs/level"},"require_https":{"$ref":"#/$defs/level"},"require_secret":{"$ref":"#/$defs/level"},"require_ssl_verification":{"$ref":"#/$defs/level"},"unavailable_events":{"$ref":"#/$defs/level"}}},"waiver":{"type":["string","object"],"pattern":"\\S","additionalProperties":false,"required":["reason"],"properties":{"reason":{"type":"string","pattern":"\\S"},"until":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}},"policy_file":{"type":"object","additionalProperties":false,"properties":{"policy":{"$ref":"#/$defs/policy"},"allowed_targets":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[A-Za-z0-9_*-]+(/(?!\\.{1,2}$)[A-Za-z0-9._*-]+)?$"}},"max_deletions":{"$ref":"#/$defs/max_deletions"},"unmanaged":{"$ref":"#/$defs/unmanaged_rule"},"allow_waivers":{"type":["boolean","array"],"items":{"enum":["allowed_hosts","event_capacity","event_headroom","forbid_credentials_in_url","forbid_doubled_events","forbid_private_hosts","forbid_wildcard_events","overlapping_hooks","require_https","require_secret","require_ssl_verification","unavailable_events"]}}}}}};
const func1 = Object.prototype.hasOwnProperty;
const pattern3 = new RegExp("^[A-Za-z0-9*][A-Za-z0-9_*-]*$", "u");
const pattern4 = new RegExp("^!?[A-Za-z0-9*][A-Za-z0-9_*-]*$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]*/(?!\\.{1,2}$)[A-Za-z0-9._*-]+$", "u");
const pattern6 = new RegExp("^!?[A-Za-z0-9][A-Za-z0-9_-]*/(?!\\.{1,2}$)[A-Za-z0-9._*-]+$", "u");
const pattern9 = new RegExp("\\S", "u");
const schema20 = {"enum":["json","form"]};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((data === "json") || (data === "form"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema20.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema21 = {"enum":[false,true,0,1,"0","1"]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!((((((data === false) || (data === true)) || (data === 0)) || (data === 1)) || (data === "0")) || (data === "1"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema21.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema22 = {"type":"boolean"};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "boolean"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema23 = {"type":["string","object"],"pattern":"^[1-9][0-9]{0,4}[mhd]$","additionalProperties":false,"required":["limit"],"properties":{"limit":{"type":"string","pattern":"^[1-9][0-9]{0,4}[mhd]$"},"weekdays":{"type":"boolean"}}};
const pattern7 = new RegExp("^[1-9][0-9]{0,4}[mhd]$", "u");

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema23.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[mhd]$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.limit === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "limit"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "limit") || (key0 === "weekdays"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.limit !== undefined){
let data0 = data.limit;
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err4 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}[mhd]$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.weekdays !== undefined){
if(typeof data.weekdays !== "boolean"){
const err6 = {instancePath:instancePath+"/weekdays",schemaPath:"#/properties/weekdays/type",keyword:"type",params:{type: "boolean"}};
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
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema24 = {"enum":["ignore","report","drift","deactivate","delete"]};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((((data === "ignore") || (data === "report")) || (data === "drift")) || (data === "deactivate")) || (data === "delete"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema24.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"integer","minimum":0};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data < 0 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema26 = {"type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"type":"array","minItems":1,"items":{"type":"string","pattern":"\\S"}},"event_capacity":{"$ref":"#/$defs/level"},"event_headroom":{"$ref":"#/$defs/level"},"forbid_credentials_in_url":{"$ref":"#/$defs/level"},"forbid_doubled_events":{"$ref":"#/$defs/level"},"forbid_private_hosts":{"$ref":"#/$defs/level"},"forbid_wildcard_events":{"$ref":"#/$defs/level"},"overlapping_hooks":{"$ref":"#/$defs/level"},"require_https":{"$ref":"#/$defs/level"},"require_secret":{"$ref":"#/$defs/level"},"require_ssl_verification":{"$ref":"#/$defs/level"},"unavailable_events":{"$ref":"#/$defs/level"}}};
const schema27 = {"enum":["error","warn","off"]};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((data === "error") || (data === "warn")) || (data === "off"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema27.enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema26.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
const err1 = {instancePath:instancePath+"/allowed_hosts",schemaPath:"#/properties/allowed_hosts/minItems",keyword:"minItems",params:{limit: 1}};
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
if(!pattern9.test(data1)){
const err2 = {instancePath:instancePath+"/allowed_hosts/" + i0,schemaPath:"#/properties/allowed_hosts/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err3 = {instancePath:instancePath+"/allowed_hosts/" + i0,schemaPath:"#/properties/allowed_hosts/items/type",keyword:"type",params:{type: "string"}};
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
const err4 = {instancePath:instancePath+"/allowed_hosts",schemaPath:"#/properties/allowed_hosts/type",keyword:"type",params:{type: "array"}};
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
if(!(validate66(data.event_capacity, {instancePath:instancePath+"/event_capacity",parentData:data,parentDataProperty:"event_capacity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.event_headroom !== undefined){
if(!(validate66(data.event_headroom, {instancePath:instancePath+"/event_headroom",parentData:data,parentDataProperty:"event_headroom",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.forbid_credentials_in_url !== undefined){
if(!(validate66(data.forbid_credentials_in_url, {instancePath:instancePath+"/forbid_credentials_in_url",parentData:data,parentDataProperty:"forbid_credentials_in_url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.forbid_doubled_events !== undefined){
if(!(validate66(data.forbid_doubled_events, {instancePath:instancePath+"/forbid_doubled_events",parentData:data,parentDataProperty:"forbid_doubled_events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.forbid_private_hosts !== undefined){
if(!(validate66(data.forbid_private_hosts, {instancePath:instancePath+"/forbid_private_hosts",parentData:data,parentDataProperty:"forbid_private_hosts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.forbid_wildcard_events !== undefined){
if(!(validate66(data.forbid_wildcard_events, {instancePath:instancePath+"/forbid_wildcard_events",parentData:data,parentDataProperty:"forbid_wildcard_events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.overlapping_hooks !== undefined){
if(!(validate66(data.overlapping_hooks, {instancePath:instancePath+"/overlapping_hooks",parentData:data,parentDataProperty:"overlapping_hooks",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.require_https !== undefined){
if(!(validate66(data.require_https, {instancePath:instancePath+"/require_https",parentData:data,parentDataProperty:"require_https",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.require_secret !== undefined){
if(!(validate66(data.require_secret, {instancePath:instancePath+"/require_secret",parentData:data,parentDataProperty:"require_secret",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.require_ssl_verification !== undefined){
if(!(validate66(data.require_ssl_verification, {instancePath:instancePath+"/require_ssl_verification",parentData:data,parentDataProperty:"require_ssl_verification",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.unavailable_events !== undefined){
if(!(validate66(data.unavailable_events, {instancePath:instancePath+"/unavailable_events",parentData:data,parentDataProperty:"unavailable_events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema28 = {"type":"object","additionalProperties":false,"required":["url"],"if":{"required":["state"],"properties":{"state":{"const":"absent"}}},"else":{"required":["events"]},"properties":{"url":{"type":"string","pattern":"\\S"},"events":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/event"}},"content_type":{"$ref":"#/$defs/content_type"},"insecure_ssl":{"$ref":"#/$defs/insecure_ssl"},"active":{"$ref":"#/$defs/active"},"secret":{"type":"string","pattern":"^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$"},"previous_secret":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"max_silence":{"$ref":"#/$defs/max_silence"},"state":{"enum":["present","absent"]},"username":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"password":{"type":"string","pattern":"^\\$\\{[A-Z][A-Z0-9_]*\\}$"},"previous_urls":{"type":"array","items":{"type":"string","pattern":"\\S"}},"id":{"type":["integer","string"],"minimum":1,"pattern":"^[1-9][0-9]*$"},"description":{"type":"string"},"ping":{"type":"boolean"},"waivers":{"type":"object","additionalProperties":false,"properties":{"allowed_hosts":{"$ref":"#/$defs/waiver"},"event_capacity":{"$ref":"#/$defs/waiver"},"event_headroom":{"$ref":"#/$defs/waiver"},"forbid_credentials_in_url":{"$ref":"#/$defs/waiver"},"forbid_doubled_events":{"$ref":"#/$defs/waiver"},"forbid_private_hosts":{"$ref":"#/$defs/waiver"},"forbid_wildcard_events":{"$ref":"#/$defs/waiver"},"overlapping_hooks":{"$ref":"#/$defs/waiver"},"require_https":{"$ref":"#/$defs/waiver"},"require_secret":{"$ref":"#/$defs/waiver"},"require_ssl_verification":{"$ref":"#/$defs/waiver"},"unavailable_events":{"$ref":"#/$defs/waiver"}}}}};
const pattern13 = new RegExp("^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$", "u");
const pattern14 = new RegExp("^\\$\\{[A-Z][A-Z0-9_]*\\}$", "u");
const pattern18 = new RegExp("^[1-9][0-9]*$", "u");
const schema29 = {"anyOf":[{"enum":["*","branch_protection_configuration","branch_protection_rule","bypass_request_secret_scanning","cache_sync","check_run","check_suite","code_scanning_alert","commit_comment","create","custom_property","custom_property_values","delete","dependabot_alert","deploy_key","deployment","deployment_protection_rule","deployment_review","deployment_status","discussion","discussion_comment","dismissal_request_code_scanning","dismissal_request_dependabot","dismissal_request_secret_scanning","enterprise","exemption_request_push_ruleset","fork","github_app_authorization","gollum","installation","installation_repositories","installation_target","issue_comment","issue_dependencies","issue_relates_to","issues","label","marketplace_purchase","member","membership","merge_group","meta","milestone","org_block","organization","organization_custom_property","organization_custom_property_values","package","page_build","personal_access_token_request","ping","project","project_card","project_column","projects_v2","projects_v2_item","projects_v2_status_update","public","pull_request","pull_request_review","pull_request_review_comment","pull_request_review_thread","push","registry_package","release","repository","repository_advisory","repository_dispatch","repository_import","repository_ruleset","repository_vulnerability_alert","secret_scanning_alert","secret_scanning_alert_location","secret_scanning_scan","security_advisory","security_and_analysis","sponsorship","star","status","sub_issues","team","team_add","user","watch","workflow_dispatch","workflow_job","workflow_run"]},{"type":"string","pattern":"^[A-Za-z0-9_.-]+$"}]};
const pattern12 = new RegExp("^[A-Za-z0-9_.-]+$", "u");

function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data === "*") || (data === "branch_protection_configuration")) || (data === "branch_protection_rule")) || (data === "bypass_request_secret_scanning")) || (data === "cache_sync")) || (data === "check_run")) || (data === "check_suite")) || (data === "code_scanning_alert")) || (data === "commit_comment")) || (data === "create")) || (data === "custom_property")) || (data === "custom_property_values")) || (data === "delete")) || (data === "dependabot_alert")) || (data === "deploy_key")) || (data === "deployment")) || (data === "deployment_protection_rule")) || (data === "deployment_review")) || (data === "deployment_status")) || (data === "discussion")) || (data === "discussion_comment")) || (data === "dismissal_request_code_scanning")) || (data === "dismissal_request_dependabot")) || (data === "dismissal_request_secret_scanning")) || (data === "enterprise")) || (data === "exemption_request_push_ruleset")) || (data === "fork")) || (data === "github_app_authorization")) || (data === "gollum")) || (data === "installation")) || (data === "installation_repositories")) || (data === "installation_target")) || (data === "issue_comment")) || (data === "issue_dependencies")) || (data === "issue_relates_to")) || (data === "issues")) || (data === "label")) || (data === "marketplace_purchase")) || (data === "member")) || (data === "membership")) || (data === "merge_group")) || (data === "meta")) || (data === "milestone")) || (data === "org_block")) || (data === "organization")) || (data === "organization_custom_property")) || (data === "organization_custom_property_values")) || (data === "package")) || (data === "page_build")) || (data === "personal_access_token_request")) || (data === "ping")) || (data === "project")) || (data === "project_card")) || (data === "project_column")) || (data === "projects_v2")) || (data === "projects_v2_item")) || (data === "projects_v2_status_update")) || (data === "public")) || (data === "pull_request")) || (data === "pull_request_review")) || (data === "pull_request_review_comment")) || (data === "pull_request_review_thread")) || (data === "push")) || (data === "registry_package")) || (data === "release")) || (data === "repository")) || (data === "repository_advisory")) || (data === "repository_dispatch")) || (data === "repository_import")) || (data === "repository_ruleset")) || (data === "repository_vulnerability_alert")) || (data === "secret_scanning_alert")) || (data === "secret_scanning_alert_location")) || (data === "secret_scanning_scan")) || (data === "security_advisory")) || (data === "security_and_analysis")) || (data === "sponsorship")) || (data === "star")) || (data === "status")) || (data === "sub_issues")) || (data === "team")) || (data === "team_add")) || (data === "user")) || (data === "watch")) || (data === "workflow_dispatch")) || (data === "workflow_job")) || (data === "workflow_run"))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema29.anyOf[0].enum}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs2 = errors;
if(typeof data === "string"){
if(!pattern12.test(data)){
const err1 = {instancePath,schemaPath:"#/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err3 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema30 = {"type":["string","object"],"pattern":"\\S","additionalProperties":false,"required":["reason"],"properties":{"reason":{"type":"string","pattern":"\\S"},"until":{"type":"string","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}};
const pattern21 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema30.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern9.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.reason === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "reason") || (key0 === "until"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.reason !== undefined){
let data0 = data.reason;
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err4 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.until !== undefined){
let data1 = data.until;
if(typeof data1 === "string"){
if(!pattern21.test(data1)){
const err6 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}};
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
const err7 = {instancePath:instancePath+"/until",schemaPath:"#/properties/until/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
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
const err2 = {instancePath,schemaPath:"#/else/required",keyword:"required",params:{missingProperty: "events"}};
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
const err3 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "else"}};
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
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema28.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!pattern9.test(data1)){
const err6 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/pattern",keyword:"pattern",params:{pattern: "\\S"}};
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
const err7 = {instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"}};
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
const err8 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/minItems",keyword:"minItems",params:{limit: 1}};
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
if(!(validate80(data2[i0], {instancePath:instancePath+"/events/" + i0,parentData:data2,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/events",schemaPath:"#/properties/events/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.content_type !== undefined){
if(!(validate53(data.content_type, {instancePath:instancePath+"/content_type",parentData:data,parentDataProperty:"content_type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.insecure_ssl !== undefined){
if(!(validate55(data.insecure_ssl, {instancePath:instancePath+"/insecure_ssl",parentData:data,parentDataProperty:"insecure_ssl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data.active !== undefined){
if(!(validate57(data.active, {instancePath:instancePath+"/active",parentData:data,parentDataProperty:"active",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data.secret !== undefined){
let data7 = data.secret;
if(typeof data7 === "string"){
if(!pattern13.test(data7)){
const err10 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/pattern",keyword:"pattern",params:{pattern: "^(none|\\$\\{[A-Z][A-Z0-9_]*\\})$"}};
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
const err11 = {instancePath:instancePath+"/secret",schemaPath:"#/properties/secret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.previous_secret !== undefined){
let data8 = data.previous_secret;
if(typeof data8 === "string"){
if(!pattern14.test(data8)){
const err12 = {instancePath:instancePath+"/previous_secret",schemaPath:"#/properties/previous_secret/pattern",keyword:"pattern",params:{pattern: "^\\$\\{[A-Z][A-Z0-9_]*\\}$"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/previous_secret",schemaPath:"#/properties/previous_secret/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.max_silence !== undefined){
if(!(validate59(data.max_silence, {instancePath:instancePath+"/max_silence",parentData:data,parentDataProperty:"max_silence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.state !== undefined){
let data10 = data.state;
if(!((data10 === "present") || (data10 === "absent"))){
const err14 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/enum",keyword:"enum",params:{allowedValues: schema28.properties.state.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.username !== undefined){
let data11 = data.username;
if(typeof data11 === "string"){
if(!pattern14.test(data11)){
const err15 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/pattern",keyword:"pattern",params:{pattern: "^\\$\\{[A-Z][A-Z0-9_]*\\}$"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/username",schemaPath:"#/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.password !== undefined){
let data12 = data.password;
if(typeof data12 === "string"){
if(!pattern14.test(data12)){
const err17 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/pattern",keyword:"pattern",params:{pattern: "^\\$\\{[A-Z][A-Z0-9_]*\\}$"}};
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
const err18 = {instancePath:instancePath+"/password",schemaPath:"#/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.previous_urls !== undefined){
let data13 = data.previous_urls;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 === "string"){
if(!pattern9.test(data14)){
const err19 = {instancePath:instancePath+"/previous_urls/" + i1,schemaPath:"#/properties/previous_urls/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/previous_urls/" + i1,schemaPath:"#/properties/previous_urls/items/type",keyword:"type",params:{type: "string"}};
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
const err21 = {instancePath:instancePath+"/previous_urls",schemaPath:"#/properties/previous_urls/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.id !== undefined){
let data15 = data.id;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (typeof data15 !== "string")){
const err22 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: schema28.properties.id.type}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 1 || isNaN(data15)){
const err23 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(typeof data15 === "string"){
if(!pattern18.test(data15)){
const err24 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*$"}};
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
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err25 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.ping !== undefined){
if(typeof data.ping !== "boolean"){
const err26 = {instancePath:instancePath+"/ping",schemaPath:"#/properties/ping/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.waivers !== undefined){
let data18 = data.waivers;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key1 in data18){
if(!(func1.call(schema28.properties.waivers.properties, key1))){
const err27 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data18.allowed_hosts !== undefined){
if(!(validate86(data18.allowed_hosts, {instancePath:instancePath+"/waivers/allowed_hosts",parentData:data18,parentDataProperty:"allowed_hosts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.event_capacity !== undefined){
if(!(validate86(data18.event_capacity, {instancePath:instancePath+"/waivers/event_capacity",parentData:data18,parentDataProperty:"event_capacity",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.event_headroom !== undefined){
if(!(validate86(data18.event_headroom, {instancePath:instancePath+"/waivers/event_headroom",parentData:data18,parentDataProperty:"event_headroom",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.forbid_credentials_in_url !== undefined){
if(!(validate86(data18.forbid_credentials_in_url, {instancePath:instancePath+"/waivers/forbid_credentials_in_url",parentData:data18,parentDataProperty:"forbid_credentials_in_url",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.forbid_doubled_events !== undefined){
if(!(validate86(data18.forbid_doubled_events, {instancePath:instancePath+"/waivers/forbid_doubled_events",parentData:data18,parentDataProperty:"forbid_doubled_events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.forbid_private_hosts !== undefined){
if(!(validate86(data18.forbid_private_hosts, {instancePath:instancePath+"/waivers/forbid_private_hosts",parentData:data18,parentDataProperty:"forbid_private_hosts",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.forbid_wildcard_events !== undefined){
if(!(validate86(data18.forbid_wildcard_events, {instancePath:instancePath+"/waivers/forbid_wildcard_events",parentData:data18,parentDataProperty:"forbid_wildcard_events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.overlapping_hooks !== undefined){
if(!(validate86(data18.overlapping_hooks, {instancePath:instancePath+"/waivers/overlapping_hooks",parentData:data18,parentDataProperty:"overlapping_hooks",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.require_https !== undefined){
if(!(validate86(data18.require_https, {instancePath:instancePath+"/waivers/require_https",parentData:data18,parentDataProperty:"require_https",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.require_secret !== undefined){
if(!(validate86(data18.require_secret, {instancePath:instancePath+"/waivers/require_secret",parentData:data18,parentDataProperty:"require_secret",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.require_ssl_verification !== undefined){
if(!(validate86(data18.require_ssl_verification, {instancePath:instancePath+"/waivers/require_ssl_verification",parentData:data18,parentDataProperty:"require_ssl_verification",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
if(data18.unavailable_events !== undefined){
if(!(validate86(data18.unavailable_events, {instancePath:instancePath+"/waivers/unavailable_events",parentData:data18,parentDataProperty:"unavailable_events",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "object"}};
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
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:hookherd:config" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
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
const err4 = {instancePath,schemaPath:"#/not",keyword:"not",params:{}};
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
if(!(func1.call(schema19.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
const err6 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/type",keyword:"type",params:{type: schema19.properties.organization.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
const err7 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9*][A-Za-z0-9_*-]*$"}};
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
const err8 = {instancePath:instancePath+"/organization",schemaPath:"#/properties/organization/minItems",keyword:"minItems",params:{limit: 1}};
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
const err9 = {instancePath:instancePath+"/organization/" + i0,schemaPath:"#/properties/organization/items/pattern",keyword:"pattern",params:{pattern: "^!?[A-Za-z0-9*][A-Za-z0-9_*-]*$"}};
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
const err10 = {instancePath:instancePath+"/organization/" + i0,schemaPath:"#/properties/organization/items/type",keyword:"type",params:{type: "string"}};
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
const err11 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/type",keyword:"type",params:{type: schema19.properties.repository.type}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]*/(?!\\.{1,2}$)[A-Za-z0-9._*-]+$"}};
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
const err13 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/minItems",keyword:"minItems",params:{limit: 1}};
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
if(!pattern6.test(data3)){
const err14 = {instancePath:instancePath+"/repository/" + i1,schemaPath:"#/properties/repository/items/pattern",keyword:"pattern",params:{pattern: "^!?[A-Za-z0-9][A-Za-z0-9_-]*/(?!\\.{1,2}$)[A-Za-z0-9._*-]+$"}};
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
const err15 = {instancePath:instancePath+"/repository/" + i1,schemaPath:"#/properties/repository/items/type",keyword:"type",params:{type: "string"}};
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
const err16 = {instancePath:instancePath+"/global",schemaPath:"#/properties/global/const",keyword:"const",params:{allowedValue: true}};
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
if(!((((key1 === "content_type") || (key1 === "insecure_ssl")) || (key1 === "active")) || (key1 === "max_silence"))){
const err17 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
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
if(!(validate53(data5.content_type, {instancePath:instancePath+"/defaults/content_type",parentData:data5,parentDataProperty:"content_type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data5.insecure_ssl !== undefined){
if(!(validate55(data5.insecure_ssl, {instancePath:instancePath+"/defaults/insecure_ssl",parentData:data5,parentDataProperty:"insecure_ssl",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
}
if(data5.active !== undefined){
if(!(validate57(data5.active, {instancePath:instancePath+"/defaults/active",parentData:data5,parentDataProperty:"active",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data5.max_silence !== undefined){
if(!(validate59(data5.max_silence, {instancePath:instancePath+"/defaults/max_silence",parentData:data5,parentDataProperty:"max_silence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.unmanaged !== undefined){
if(!(validate61(data.unmanaged, {instancePath:instancePath+"/unmanaged",parentData:data,parentDataProperty:"unmanaged",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.ignore !== undefined){
let data11 = data.ignore;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(!pattern9.test(data12)){
const err19 = {instancePath:instancePath+"/ignore/" + i2,schemaPath:"#/properties/ignore/items/pattern",keyword:"pattern",params:{pattern: "\\S"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/ignore/" + i2,schemaPath:"#/properties/ignore/items/type",keyword:"type",params:{type: "string"}};
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
const err21 = {instancePath:instancePath+"/ignore",schemaPath:"#/properties/ignore/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.max_deletions !== undefined){
if(!(validate63(data.max_deletions, {instancePath:instancePath+"/max_deletions",parentData:data,parentDataProperty:"max_deletions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.policy !== undefined){
if(!(validate65(data.policy, {instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.hooks !== undefined){
let data15 = data.hooks;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
if(!(validate79(data15[i3], {instancePath:instancePath+"/hooks/" + i3,parentData:data15,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const validatePolicyFile = validate100;
const schema31 = {"type":"object","additionalProperties":false,"properties":{"policy":{"$ref":"#/$defs/policy"},"allowed_targets":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[A-Za-z0-9_*-]+(/(?!\\.{1,2}$)[A-Za-z0-9._*-]+)?$"}},"max_deletions":{"$ref":"#/$defs/max_deletions"},"unmanaged":{"$ref":"#/$defs/unmanaged_rule"},"allow_waivers":{"type":["boolean","array"],"items":{"enum":["allowed_hosts","event_capacity","event_headroom","forbid_credentials_in_url","forbid_doubled_events","forbid_private_hosts","forbid_wildcard_events","overlapping_hooks","require_https","require_secret","require_ssl_verification","unavailable_events"]}}}};
const pattern22 = new RegExp("^[A-Za-z0-9_*-]+(/(?!\\.{1,2}$)[A-Za-z0-9._*-]+)?$", "u");

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate100.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "policy") || (key0 === "allowed_targets")) || (key0 === "max_deletions")) || (key0 === "unmanaged")) || (key0 === "allow_waivers"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate65(data.policy, {instancePath:instancePath+"/policy",parentData:data,parentDataProperty:"policy",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.allowed_targets !== undefined){
let data1 = data.allowed_targets;
if(Array.isArray(data1)){
if(data1.length < 1){
const err1 = {instancePath:instancePath+"/allowed_targets",schemaPath:"#/properties/allowed_targets/minItems",keyword:"minItems",params:{limit: 1}};
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
if(!pattern22.test(data2)){
const err2 = {instancePath:instancePath+"/allowed_targets/" + i0,schemaPath:"#/properties/allowed_targets/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_*-]+(/(?!\\.{1,2}$)[A-Za-z0-9._*-]+)?$"}};
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
const err3 = {instancePath:instancePath+"/allowed_targets/" + i0,schemaPath:"#/properties/allowed_targets/items/type",keyword:"type",params:{type: "string"}};
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
const err4 = {instancePath:instancePath+"/allowed_targets",schemaPath:"#/properties/allowed_targets/type",keyword:"type",params:{type: "array"}};
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
if(!(validate63(data.max_deletions, {instancePath:instancePath+"/max_deletions",parentData:data,parentDataProperty:"max_deletions",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
if(data.unmanaged !== undefined){
if(!(validate61(data.unmanaged, {instancePath:instancePath+"/unmanaged",parentData:data,parentDataProperty:"unmanaged",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.allow_waivers !== undefined){
let data5 = data.allow_waivers;
if((typeof data5 !== "boolean") && (!(Array.isArray(data5)))){
const err5 = {instancePath:instancePath+"/allow_waivers",schemaPath:"#/properties/allow_waivers/type",keyword:"type",params:{type: schema31.properties.allow_waivers.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(!((((((((((((data6 === "allowed_hosts") || (data6 === "event_capacity")) || (data6 === "event_headroom")) || (data6 === "forbid_credentials_in_url")) || (data6 === "forbid_doubled_events")) || (data6 === "forbid_private_hosts")) || (data6 === "forbid_wildcard_events")) || (data6 === "overlapping_hooks")) || (data6 === "require_https")) || (data6 === "require_secret")) || (data6 === "require_ssl_verification")) || (data6 === "unavailable_events"))){
const err6 = {instancePath:instancePath+"/allow_waivers/" + i1,schemaPath:"#/properties/allow_waivers/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.allow_waivers.items.enum}};
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
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}
validate100.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
