// @ts-check
// Drives the workbench of VS Code as a person does: with the mouse, the keyboard and their eyes. It waits for what is
// seen, never for a time.

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {import('playwright-core').FrameLocator} FrameLocator */
/** @typedef {import('./server.mjs').Server} Server */

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [file] opened at once
 * @property {{ width: number, height: number }} [viewport] in CSS pixels
 * @property {(page: Page) => void | Promise<void>} [beforeLoad] to listen to the page from its first request
 */

/** Milliseconds: a machine that does two such things at once needs four times as long as a quiet one. */
const patience = 60_000;

/**
 * Opens a folder in a browser context of its own, and waits until the workbench is there.
 *
 * @param {Browser} browser
 * @param {Server} server
 * @param {string} folder
 * @param {WorkbenchOptions} [options]
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(browser, server, folder, options = {}) {
	const context = await browser.newContext({
		viewport: options.viewport ?? { width: 1280, height: 800 },
		// Nothing fades in or out, in pictures least of all.
		reducedMotion: 'reduce',
	});
	const page = await context.newPage();
	page.setDefaultTimeout(patience);
	await options.beforeLoad?.(page);
	/** @type {[string, string][]} */
	const payload = [['skipWelcome', 'true']];
	if (options.file) {
		payload.push(['openFile', server.remoteUri(options.file)]);
	}
	await page.goto(server.address(folder, payload));
	const workbench = new Workbench(page);
	await workbench.waitUntilReady();
	return workbench;
}

/** A workbench in a page. */
export class Workbench {
	/** @param {Page} page */
	constructor(page) {
		this.page = page;
		/** The input of the palette, of "go to file" and of every quick pick. */
		this.quickInput = page.locator('.quick-input-widget:not([style*="display: none"]) input');
		this.lookUpInput = page.locator('.quick-input-widget input[placeholder="Look up a term"]');
		this.hovers = page.locator('.monaco-hover:not(.hidden) .hover-contents');
		this.banner = page.locator('.part.banner');
	}

	/**
	 * @param {string} file a .png
	 */
	async takePicture(file) {
		// A hover fades in, whatever the browser says about motion.
		await this.page.screenshot({ path: file, animations: 'disabled' });
	}

	/** The manifest of the extension has been read: its icon stands in the activity bar. */
	async waitUntilReady() {
		await this.page.locator('.monaco-workbench .statusbar-item').first().waitFor();
		await this.page.locator('.activitybar .action-label[aria-label^="Glossary"]').waitFor();
	}

	/** Leaves the page first: a workbench that just vanishes keeps its extension host, in case it comes back. */
	async close() {
		this.page.on('dialog', (dialog) => void dialog.accept());
		await this.page.goto('about:blank');
		await this.page.context().close();
	}

	/**
	 * Runs a command from the palette.
	 *
	 * @param {string} title such as "Glossary: Look Up Term"
	 */
	async runCommand(title) {
		await this.page.keyboard.press('F1');
		await this.quickInput.waitFor();
		await this.quickInput.fill(`>${title}`);
		await this.focusedRow(title).waitFor();
		await this.page.keyboard.press('Enter');
	}

	/**
	 * The focused row of a quick pick.
	 *
	 * @param {string | RegExp} text in it
	 */
	focusedRow(text) {
		return this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text }).first();
	}

	/**
	 * A row of a quick pick.
	 *
	 * @param {string | RegExp} text in it
	 */
	row(text) {
		return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
	}

	/**
	 * Opens a file and puts the cursor at a place, and waits until it is there.
	 *
	 * @param {string} file a name that only one file of the folder has
	 * @param {number} line from 1
	 * @param {number} column from 1
	 */
	async goTo(file, line, column) {
		const { page } = this;
		const place = page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` });
		const editor = page.locator('.editor-group-container.active .monaco-editor.focused');
		const tab = page.locator('.editor-group-container.active .tab.active', { hasText: file });
		// Repeated, because something that starts late may take the focus in the middle of it.
		await this.repeatUntil(editor, async () => {
			await page.keyboard.press('Control+P');
			await this.quickInput.waitFor();
			await this.quickInput.fill(`${file}:${line}:${column}`);
			await this.focusedRow(file).waitFor();
			await page.keyboard.press('Enter');
			await this.waitUntilQuickInputIsGone();
			await tab.waitFor();
			await place.waitFor();
		});
	}

	/**
	 * Opens the look-up and types. Repeated, because the page of an entry that was just opened may take the focus, which
	 * closes the list.
	 *
	 * @param {string} text
	 * @param {string | RegExp} expected in the focused row
	 * @returns {Promise<Locator>} that row
	 */
	async lookUp(text, expected) {
		const row = this.focusedRow(expected);
		await this.repeatUntil(row, async () => {
			await this.runCommand('Glossary: Look Up Term');
			await this.lookUpInput.fill(text, { timeout: 5000 });
			await row.waitFor({ timeout: 10_000 });
		});
		return row;
	}

	async waitUntilQuickInputIsGone() {
		await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
	}

	/**
	 * Moves the mouse onto a text in the editor until a hover says what is expected. The gesture is repeated: a hover
	 * that is asked before the extension is there shows nothing, and is not asked again.
	 *
	 * @param {string} text in the visible part of the editor, within one colour of it
	 * @param {string | RegExp} expected in the hover
	 * @returns {Promise<Locator>} the hover
	 */
	async hoverOver(text, expected) {
		const hover = this.hovers.filter({ hasText: expected }).first();
		await this.repeatUntil(hover, async () => {
			// A hover that is still there may cover the text.
			await this.leaveHover();
			const place = await this.#findInEditor(text);
			await this.page.mouse.move(place.x, place.y, { steps: 4 });
		});
		return hover;
	}

	/** Moves the mouse onto the line numbers, where nothing has a hover, and waits until none is shown. */
	async leaveHover() {
		const box = await this.page
			.locator('.editor-group-container.active .monaco-editor .margin')
			.first()
			.boundingBox();
		await this.page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 4, { steps: 4 });
		await this.page.locator('.monaco-hover:not(.hidden)').first().waitFor({ state: 'hidden' });
	}

	/**
	 * Asks for the hover at the cursor with the keyboard.
	 *
	 * @param {string | RegExp} expected in the hover
	 * @returns {Promise<Locator>} the hover
	 */
	async hoverAtCursor(expected) {
		const hover = this.hovers.filter({ hasText: expected }).first();
		await this.repeatUntil(hover, async () => {
			await this.page.keyboard.press('Escape');
			await this.page.keyboard.press('Control+K');
			await this.page.keyboard.press('Control+I');
		});
		return hover;
	}

	/**
	 * A link of the hover that is shown.
	 *
	 * @param {string | RegExp} text
	 */
	hoverLink(text) {
		return this.page.locator('.monaco-hover:not(.hidden) a', { hasText: text }).first();
	}

	/** The page inside the panel that shows an entry. */
	get entryPage() {
		return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
	}

	/**
	 * The heading of the entry that the panel shows.
	 *
	 * @param {string | RegExp} name in it
	 */
	entryHeading(name) {
		return this.entryPage.locator('h1', { hasText: name });
	}

	/**
	 * Waits until the panel shows an entry.
	 *
	 * @param {string | RegExp} name in its heading
	 */
	async waitForEntry(name) {
		await this.entryHeading(name).waitFor();
	}

	/** Opens the glossary's view by its icon, unless it is open. */
	async openGlossaryView() {
		const item = this.page.locator('.activitybar .action-item', {
			has: this.page.locator('.action-label[aria-label^="Glossary"]'),
		});
		const title = this.page.locator('.sidebar .composite.title', { hasText: /glossary/i });
		// Repeated: while VS Code restores the sidebar after a reload, a click may close what was about to open.
		await this.repeatUntil(title, async () => {
			if (!(await title.isVisible())) {
				await item.click({ timeout: 5000 });
			}
		});
		await this.treeItem(/./).first().waitFor();
	}

	/**
	 * Drags the sidebar's edge.
	 *
	 * @param {number} width in CSS pixels
	 */
	async resizeSidebar(width) {
		const { mouse } = this.page;
		const box = await this.page.locator('.part.sidebar').boundingBox();
		const left = box?.x ?? 0;
		const right = left + (box?.width ?? 0);
		await mouse.move(right, 300);
		await mouse.down();
		await mouse.move(left + width, 300, { steps: 4 });
		await mouse.up();
	}

	/**
	 * A row of the list of terms.
	 *
	 * @param {string | RegExp} name
	 */
	treeItem(name) {
		return this.#view('Terms').getByRole('treeitem', { name });
	}

	/**
	 * A row of the list of what the file speaks of.
	 *
	 * @param {string | RegExp} name
	 */
	rowInThisFile(name) {
		return this.#view('In This File').getByRole('treeitem', { name });
	}

	/** What "In This File" says where it has no rows. */
	get welcomeInThisFile() {
		return this.#view('In This File').locator('.welcome-view-content');
	}

	/** @param {string} title */
	#view(title) {
		return this.page.locator('.pane', {
			has: this.page.locator(`.pane-header[aria-label^="${title}"]`),
		});
	}

	/**
	 * Opens a category in the list of terms, until a term is seen in it. Repeated: while terms are still being read, rows
	 * move, and a click may meet another one.
	 *
	 * @param {RegExp} category the beginning of its name
	 * @param {RegExp} term the beginning of its name
	 */
	async expandCategory(category, term) {
		const parent = this.treeItem(category);
		await this.repeatUntil(this.treeItem(term), async () => {
			if ((await parent.getAttribute('aria-expanded', { timeout: 5000 })) === 'false') {
				await parent.click({ timeout: 5000 });
			}
		});
	}

	/**
	 * Closes all categories in the list of terms, until a row below them is seen: while terms were still being read, a
	 * click may have opened another one, too. A menu that is still open would take the click.
	 *
	 * @param {RegExp} category the beginning of the name of any
	 * @param {RegExp} row the beginning of its name
	 */
	async collapseCategories(category, row) {
		await this.repeatUntil(this.treeItem(row), async () => {
			await this.page.keyboard.press('Escape');
			await this.treeItem(category).click({ timeout: 5000 });
			await this.page.keyboard.press('Control+ArrowLeft');
		});
	}

	/**
	 * Opens an entry from the list of terms. Repeated: VS Code drops the command of a row that is just being replaced.
	 *
	 * @param {RegExp} category the beginning of its name
	 * @param {RegExp} term the beginning of its name
	 * @param {string} name in the entry's heading
	 */
	async openFromList(category, term, name) {
		await this.expandCategory(category, term);
		await this.repeatUntil(this.entryHeading(name), () => this.treeItem(term).click({ timeout: 5000 }));
	}

	/**
	 * Chooses an action in the menu that a right click on something opens.
	 *
	 * @param {Locator} locator
	 * @param {string} action
	 */
	async chooseInMenuOf(locator, action) {
		await locator.click({ button: 'right', timeout: 5000 });
		await this.#chooseInMenu(action);
	}

	/**
	 * Chooses an action in the overflow menu of the list of terms.
	 *
	 * @param {string} action
	 */
	async chooseInTermsMenu(action) {
		const header = this.#view('Terms').locator('.pane-header');
		await header.hover();
		await header.locator('.action-label.codicon-toolbar-more').click({ timeout: 5000 });
		await this.#chooseInMenu(action);
	}

	/** @param {string} action */
	async #chooseInMenu(action) {
		// A menu that has just opened takes no click, in case it belongs to the one that opened it.
		const item = this.page.locator('.context-view .action-menu-item', { hasText: action }).first();
		await item.hover({ timeout: 5000 });
		await this.page
			.locator('.context-view .action-item.focused', { hasText: action })
			.first()
			.waitFor({ timeout: 5000 });
		await this.page.keyboard.press('Enter');
	}

	/** Reloads the window by its command, which saves the state first. */
	async reloadWindow() {
		await Promise.all([
			this.page.waitForEvent('load', { timeout: patience }),
			this.runCommand('Developer: Reload Window'),
		]);
		await this.waitUntilReady();
	}

	/**
	 * Repeats a gesture until something is seen.
	 *
	 * @param {Locator} locator what is to be seen soon after the gesture
	 * @param {() => Promise<void>} gesture
	 */
	async repeatUntil(locator, gesture) {
		const end = Date.now() + patience;
		for (;;) {
			try {
				await gesture();
				await locator.waitFor({ timeout: 1500 });
				return;
			} catch (error) {
				if (Date.now() > end) {
					const seen = await this.hovers.allInnerTexts();
					throw new Error(`Not seen: ${String(locator)}. Hovers: ${JSON.stringify(seen)}`, {
						cause: error,
					});
				}
			}
		}
	}

	/**
	 * @param {string} text
	 * @returns {Promise<{ x: number, y: number }>} the middle of its first place in the active editor, in CSS pixels
	 */
	async #findInEditor(text) {
		await this.page.locator('.monaco-editor .view-lines').first().waitFor();
		const place = await this.page.waitForFunction(scriptToFind(text));
		return /** @type {Promise<{ x: number, y: number }>} */ (place.jsonValue());
	}
}

/**
 * Where a text stands in the active editor, as a script for the page: this project is checked without the browser's
 * types, so that no code of the extension can lean on them.
 *
 * @param {string} text
 */
function scriptToFind(text) {
	return `(() => {
		const lines = document.querySelector('.editor-group-container.active .monaco-editor .view-lines');
		const walker = lines && document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
		while (walker && walker.nextNode()) {
			const node = walker.currentNode;
			// VS Code shows blanks as no-break spaces.
			const start = node.textContent.replace(/\u00a0/g, ' ').indexOf(${JSON.stringify(text)});
			if (start >= 0) {
				const range = document.createRange();
				range.setStart(node, start);
				range.setEnd(node, start + ${text.length});
				const box = range.getBoundingClientRect();
				return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			}
		}
		return undefined;
	})()`;
}
