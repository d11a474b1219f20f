import { ok, rejects, strictEqual, throws } from 'node:assert';
import { readFileSync } from 'node:fs';
import { compileIcons, type IconifySet } from '../../../../src/core/icons/compileIcons';
import { findIcon, iconName, isIconPath, SHARDS } from '../../../../src/core/icons/iconSet';

const published = JSON.parse(
	readFileSync('node_modules/@iconify-json/mdi/icons.json', 'utf8'),
) as Required<IconifySet>;

function shardsOf(set: IconifySet): (shard: number) => Promise<string> {
	const { shards } = compileIcons(set);
	return (shard) => Promise.resolve(shards[shard] ?? '');
}

const path = (d: string) => ({ body: `<path fill="currentColor" d="${d}"/>` });

describe('the set of icons', () => {
	it('has every name that is published, each with a path', async () => {
		const { shards, names } = compileIcons(published);
		strictEqual(names.size, Object.keys(published.icons).length + Object.keys(published.aliases).length);
		ok(names.size > 10_000);
		for (const name of names) {
			const found = await findIcon(name, (shard) => Promise.resolve(shards[shard] ?? ''));
			ok(found !== undefined && isIconPath(found), name);
		}
	});

	it('is kept in shards, none of which is large', () => {
		const { shards } = compileIcons(published);
		strictEqual(shards.length, SHARDS);
		ok(Math.max(...shards.map(({ length }) => length)) < 200_000);
	});

	it('has circles as paths, and follows a name that stands for another', async () => {
		const read = shardsOf({
			icons: {
				dot: { body: '<circle cx="17" cy="12" r="4" fill="currentColor"/>' },
				two: path('M0 0h1'),
			},
			aliases: { other: { parent: 'dot' } },
		});
		strictEqual(await findIcon('other', read), 'M13 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z');
		strictEqual(await findIcon('two', read), 'M0 0h1');
		for (const name of ['three', 'tw', 'wo', '', '=dot', 'M0', 'two M0']) {
			strictEqual(await findIcon(name, read), undefined, name);
		}
	});

	it('is not compiled from what is more than paths', () => {
		for (const icons of [
			{ bad: { body: '<script>alert()</script>' } },
			{ bad: path('M0 0&quot;') },
			{ bad: path('') },
			{ 'bad\nname': path('M0 0') },
		]) {
			throws(() => compileIcons({ icons }));
		}
	});

	it('gives nothing that is no path, whatever a file holds', async () => {
		const read = (line: string) => () => Promise.resolve(`\na ${line}\n`);
		strictEqual(await findIcon('a', read('M0"/><script>')), undefined);
		strictEqual(await findIcon('a', read('')), undefined);
		strictEqual(await findIcon('a', read('=a')), undefined);
		await rejects(findIcon('a', () => Promise.reject(new Error('gone'))));
	});
});

describe('an entry names an icon', () => {
	for (const [icon, name] of [
		['mdi:bed', 'bed'],
		['mdi:bed-outline', 'bed-outline'],
		['mdi:4k-box', '4k-box'],
		['bed', undefined],
		['mdi:', undefined],
		['mdi:Bed', undefined],
		['mdi:-bed', undefined],
		['mdi:bed ', undefined],
		['mdi:bed\nx', undefined],
		['fa:bed', undefined],
		['https://a.b/c.svg', undefined],
		[`mdi:${'a'.repeat(100)}`, undefined],
	] as const) {
		it(JSON.stringify(icon), () => strictEqual(iconName(icon), name));
	}
});
