export const id = 177;
export const ids = [177];
export const modules = {

/***/ 5177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   served: () => (/* binding */ served)
/* harmony export */ });
/* harmony import */ var _emulator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1198);

const defaultPort = 8460;
/** Serves an emulator in which every organization and repository exists, until it is told to stop. */
async function served(port, { write, signal }) {
    const emulator = await (0,_emulator_js__WEBPACK_IMPORTED_MODULE_0__/* .startEmulator */ .s)({
        port: port === undefined ? defaultPort : Number(port),
        anyOrganization: true,
        anyRepository: true,
    });
    write(`The emulator serves a GitHub at ${emulator.url}. Every organization exists and every token is accepted.\n`);
    write(`Try: HOOKHERD_TOKEN=any hookherd plan --org acme --api-url ${emulator.url}\n`);
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await emulator.close();
}


/***/ })

};
