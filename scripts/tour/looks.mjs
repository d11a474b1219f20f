// @ts-check
// All surfaces in the themes and widths that people have.

/** @typedef {import('../host/workbench.mjs').Workbench} Workbench */

const themes = {
	dark: 'Default Dark Modern',
	light: 'Default Light Modern',
	'contrast-dark': 'Default High Contrast',
	'contrast-light': 'Default High Contrast Light',
};

/** In CSS pixels: the window's width and height, and the sidebar's width. */
const sizes = {
	wide: { width: 1600, height: 900, sidebar: 320 },
	narrow: { width: 900, height: 700, sidebar: 200 },
};

/** @type {Record<string, (workbench: Workbench) => Promise<unknown>>} */
const surfaces = {
	// Sidebar and panel are beside it.
	hover: async (workbench) => {
		await workbench.goTo('claims.sql', 1, 1);
		await workbench.hoverOver('place_of_service', 'Place of Service');
	},
	'look-up': async (workbench) => {
		await workbench.leaveHover();
		await workbench.lookUp('code', /./);
	},
};

/**
 * Takes a picture of each surface in each theme and size.
 *
 * @param {Workbench} workbench
 * @param {(theme: string) => void} chooseTheme
 * @param {(name: string) => Promise<void>} takePicture
 */
export async function showLooks(workbench, chooseTheme, takePicture) {
	await workbench.lookUp('cpt', 'Current Procedural Terminology');
	await workbench.page.keyboard.press('Enter');
	await workbench.waitForEntry('Current Procedural Terminology');
	for (const [size, { sidebar, ...viewport }] of Object.entries(sizes)) {
		await workbench.page.setViewportSize(viewport);
		await workbench.resizeSidebar(sidebar);
		for (const [theme, title] of Object.entries(themes)) {
			chooseTheme(title);
			await workbench.entryPage.locator(`body[data-vscode-theme-id="${title}"]`).waitFor();
			for (const [surface, show] of Object.entries(surfaces)) {
				await show(workbench);
				await takePicture(`${surface}-${theme}-${size}`);
			}
			await workbench.page.keyboard.press('Escape');
			await workbench.waitUntilQuickInputIsGone();
		}
	}
}
