import * as vscode from 'vscode';
import { isWarning, type Problem } from '../core/entries/problem';

/** A problem of an entry file as the editor shows it, on its line. */
export function diagnosticOf(problem: Problem): vscode.Diagnostic {
	const { line, column = 0 } = problem;
	const severity = isWarning(problem) ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error;
	const diagnostic = new vscode.Diagnostic(
		new vscode.Range(line, column, line, 1000),
		sentence(problem),
		severity,
	);
	diagnostic.source = 'Glossary';
	diagnostic.code = problem.code;
	return diagnostic;
}

function sentence(problem: Problem): string {
	switch (problem.code) {
		case 'yaml':
			return vscode.l10n.t('The front matter is not valid YAML: {0}.', problem.reason);
		case 'language':
			return vscode.l10n.t(
				'Front matter is read as YAML only, and never run: remove "{0}" after the dashes.',
				problem.language,
			);
		case 'unclosed':
			return vscode.l10n.t('The front matter is not closed: a line with --- is missing.');
		case 'notMapping':
			return vscode.l10n.t(
				'The front matter has to be keys with values, such as "term: Charge Capture".',
			);
		case 'notText':
			return vscode.l10n.t('This is not a text file, so it is no glossary entry.');
		case 'tooLarge':
			return vscode.l10n.t('This file is larger than 1 MB, so it is not read as a glossary entry.');
		case 'emptyTerm':
			return vscode.l10n.t('"term" needs a name as text.');
		case 'needsText':
			return vscode.l10n.t('"{0}" needs text.', problem.key);
		case 'needsList':
			return vscode.l10n.t('"{0}" needs a list of texts, such as [one, two].', problem.key);
		case 'needsDetails':
			return vscode.l10n.t(
				'Each item of "{0}" needs its keys with texts: "title" and "value", or for a source "publisher".',
				problem.key,
			);
		case 'unknownMatch':
			return vscode.l10n.t('"match" is any, exact or contextual, not "{0}".', problem.value);
		case 'unknownName':
			return vscode.l10n.t('"match" speaks of "{0}", which is no name of this entry.', problem.name);
		case 'unknownIcon':
			return vscode.l10n.t(
				'"{0}" is not shown: an icon is "mdi:" and a name of the Material Design Icons, such as mdi:medical-bag.',
				problem.icon,
			);
		case 'longName':
			return vscode.l10n.t(
				'"{0}…" is longer than {1} characters and is not looked for in files.',
				problem.name,
				problem.most,
			);
	}
}
