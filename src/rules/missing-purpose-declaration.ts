import { folderRule } from './rule.js';

/**
 * Data is collected for specified purposes, and the record of processing names them (GDPR Art. 5(1)(b), 30). Asked only
 * of projects that declare purposes, about folders for which neither a declaration nor a name says one.
 */
export const missingPurposeDeclaration = folderRule({
  id: 'missing-purpose-declaration',
  fixes: [],
  report: ({ projectDeclares, hasPurpose, categories }) =>
    projectDeclares && !hasPurpose ? { data: {}, categories, atMost: 'info' } : null,
});
