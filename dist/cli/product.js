// src/hooks/product.ts
const products = {
	dotcom: {
		name: "dotcom",
		hooksPerEvent: 20,
		answerSeconds: 10,
		retentionDays: 3
	},
	ghec: {
		name: "ghec",
		hooksPerEvent: 20,
		answerSeconds: 10,
		retentionDays: 3
	},
	ghes: {
		name: "ghes",
		hooksPerEvent: 250,
		answerSeconds: 30,
		retentionDays: 7
	}
};
/** The product behind a normalized API base such as `https://api.github.com` or `https://ghes.example/api/v3`. */
function productOf(apiBase) {
	const { hostname, pathname } = new URL(apiBase);
	if (hostname === "api.github.com") return products.dotcom;
	if (hostname.endsWith(".ghe.com")) return products.ghec;
	return pathname.startsWith("/api/v3") ? products.ghes : products.dotcom;
}
export { products as n, productOf as t };
