import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../../scripts/host/lifetime.mjs';

/** A workspace whose glossary wants to harm who opens it. */
export interface HostileWorkspace {
	readonly folder: string;
	/** The file that exists if any code of the workspace was run. */
	readonly marker: string;
}

/** The server that every address in the hostile files names. */
export const hostileServer = 'hostile.example';

export function makeHostileWorkspace(): HostileWorkspace {
	const folder = join(makeTemporaryFolder('hostile'), 'workspace');
	const marker = join(folder, 'MARKER');
	const glossary = join(folder, 'glossary');
	mkdirSync(glossary, { recursive: true });
	writeFileSync(join(folder, 'text.md'), text);
	for (const [name, content] of Object.entries({ ...entries(), ...programs(marker) })) {
		writeFileSync(join(glossary, name), content);
	}
	symlinkSync(folder, join(glossary, 'loop'), 'dir');
	const dependency = join(folder, 'node_modules', 'x', 'glossary');
	mkdirSync(dependency, { recursive: true });
	writeFileSync(join(dependency, 'evil.md'), entry('Evil Package', 'Comes with a dependency.'));
	return { folder, marker };
}

/** What is open in the editor: each term on a line of its own. */
const text = ['Zebra Audit', 'Quagga Review', 'Trap Term', 'Evil Package', ''].join('\n\n');

function entries(): Record<string, string | Uint8Array> {
	const names = Array.from({ length: 10_000 }, (_, index) => `  - Made Up Name ${String(index)}`);
	return {
		'a-neighbour.md': entry('Zebra Audit', 'The neighbour before all the others.'),
		'z-neighbour.md': entry('Quagga Review', 'The neighbour after all the others.'),
		'trap.md': entry('Trap Term', `Before ${traps} after.`, `${traps}\n\n${traps}`),
		'bomb.md': `---\n${aliasBomb()}\nterm: *i\n---\n`,
		'prototype.md':
			'---\nterm: Proto Term\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\n---\n',
		'binary.md': Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 256),
		'large.md': entry('Large Term', 'word '.repeat(210_000)),
		'many.md': `---\nterm: Many Names\naliases:\n${names.join('\n')}\n---\n`,
	};
}

/** Front matter that some readers of Markdown execute. */
function programs(marker: string): Record<string, string> {
	const code = `require('fs').writeFileSync(${JSON.stringify(marker)}, 'run')`;
	return {
		'javascript.md': `---js\n{ term: 'Script Term', x: ${code} }\n---\n`,
		'javascript2.md': `---javascript\nmodule.exports = { term: 'Script Term', x: ${code} }\n---\n`,
		'coffee.md': `---coffee\nterm: 'Script Term'\nx: ${code}\n---\n`,
		'tag.md': `---\nterm: !!js/function 'function () { ${code} }'\n---\n`,
	};
}

/** Links and pictures that must become plain text: VS Code fetches a picture that stands in a hover. */
const traps = [
	'[run](command:workbench.action.toggleSidebarVisibility)',
	'[file](file:///etc/passwd)',
	`![picture](https://${hostileServer}/picture.png)`,
	`<img src="https://${hostileServer}/image.png">`,
	`<script>fetch("https://${hostileServer}/script")</script>`,
	`<style>@import "https://${hostileServer}/style.css";</style>`,
	`<iframe src="https://${hostileServer}/frame"></iframe>`,
	`[![nested](https://${hostileServer}/nested.png)](https://${hostileServer}/)`,
	'$(alert)',
].join(' ');

function entry(term: string, description: string, body = ''): string {
	return `---\nterm: ${term}\ndescription: ${JSON.stringify(description)}\n---\n\n${body}\n`;
}

/** Nine levels of nine aliases each: 387 million values, where they are expanded. */
function aliasBomb(): string {
	const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
	const lines = levels.map((level, index) => {
		const inner = index === 0 ? 'boom' : `*${levels[index - 1] ?? ''}`;
		return `${level}: &${level} [${Array.from({ length: 9 }, () => inner).join(', ')}]`;
	});
	return lines.join('\n');
}
