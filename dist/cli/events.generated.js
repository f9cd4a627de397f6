// src/hooks/events.generated.ts
const everyProduct = [
	"api.github.com",
	"ghec",
	"ghes-3.17",
	"ghes-3.18",
	"ghes-3.19",
	"ghes-3.21",
	"ghes-3.22"
];
/** Every webhook event that GitHub describes: which kinds of hook take it (`business` is a global hook), which products have it. */
const eventCatalogue = {
	branch_protection_configuration: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	branch_protection_rule: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	bypass_request_secret_scanning: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	cache_sync: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	check_run: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	check_suite: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	code_scanning_alert: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	commit_comment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	create: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	custom_property: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	custom_property_values: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	delete: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	dependabot_alert: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	deploy_key: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	deployment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	deployment_protection_rule: {
		targets: ["app"],
		products: everyProduct
	},
	deployment_review: {
		targets: ["app"],
		products: everyProduct
	},
	deployment_status: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	discussion: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	discussion_comment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	dismissal_request_code_scanning: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	dismissal_request_dependabot: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	dismissal_request_secret_scanning: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	enterprise: {
		targets: ["business"],
		products: [
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	exemption_request_push_ruleset: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	fork: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	github_app_authorization: {
		targets: ["app"],
		products: everyProduct
	},
	gollum: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	installation: {
		targets: ["app"],
		products: everyProduct
	},
	installation_repositories: {
		targets: ["app"],
		products: everyProduct
	},
	installation_target: {
		targets: ["app"],
		products: everyProduct
	},
	issue_comment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	issue_dependencies: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: [
			"api.github.com",
			"ghec",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	issue_relates_to: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: ["api.github.com", "ghec"]
	},
	issues: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	label: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	marketplace_purchase: {
		targets: ["marketplace"],
		products: ["api.github.com", "ghec"]
	},
	member: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	membership: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	merge_group: {
		targets: ["app"],
		products: ["api.github.com", "ghec"]
	},
	meta: {
		targets: [
			"repository",
			"organization",
			"business",
			"app",
			"marketplace"
		],
		products: everyProduct
	},
	milestone: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	org_block: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: ["api.github.com", "ghec"]
	},
	organization: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	organization_custom_property: {
		targets: ["business"],
		products: [
			"ghec",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	organization_custom_property_values: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: [
			"ghec",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	package: {
		targets: ["repository", "organization"],
		products: everyProduct
	},
	page_build: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	personal_access_token_request: {
		targets: ["organization", "app"],
		products: everyProduct
	},
	ping: {
		targets: [
			"repository",
			"organization",
			"business",
			"app",
			"marketplace"
		],
		products: everyProduct
	},
	project: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	project_card: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	project_column: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	projects_v2: {
		targets: ["organization"],
		products: everyProduct
	},
	projects_v2_item: {
		targets: ["organization"],
		products: everyProduct
	},
	projects_v2_status_update: {
		targets: ["organization"],
		products: ["api.github.com", "ghec"]
	},
	public: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	pull_request: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	pull_request_review: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	pull_request_review_comment: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	pull_request_review_thread: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	push: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	registry_package: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	release: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	repository: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	repository_advisory: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: ["api.github.com", "ghec"]
	},
	repository_dispatch: {
		targets: ["app"],
		products: everyProduct
	},
	repository_import: {
		targets: ["repository", "organization"],
		products: ["api.github.com", "ghec"]
	},
	repository_ruleset: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	repository_vulnerability_alert: {
		targets: ["repository", "organization"],
		products: everyProduct
	},
	secret_scanning_alert: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	secret_scanning_alert_location: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	secret_scanning_scan: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	security_advisory: {
		targets: ["app"],
		products: everyProduct
	},
	security_and_analysis: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	sponsorship: {
		targets: ["sponsors_listing"],
		products: everyProduct
	},
	star: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	status: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	sub_issues: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: ["api.github.com", "ghec"]
	},
	team: {
		targets: [
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	team_add: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	user: {
		targets: ["business"],
		products: [
			"ghes-3.17",
			"ghes-3.18",
			"ghes-3.19",
			"ghes-3.21",
			"ghes-3.22"
		]
	},
	watch: {
		targets: [
			"repository",
			"organization",
			"app"
		],
		products: everyProduct
	},
	workflow_dispatch: {
		targets: ["app"],
		products: everyProduct
	},
	workflow_job: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	},
	workflow_run: {
		targets: [
			"repository",
			"organization",
			"business",
			"app"
		],
		products: everyProduct
	}
};
export { eventCatalogue as t };
