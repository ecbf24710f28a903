/** The markup of a chapter, written as the app's components write it, with everything folded away already in it. */
import { sectionsOf, words } from '../content.mjs';

/** @import { Content } from '../../../src/content/parse/content.ts' */
/** @import { Chapter, Questionnaire } from '../../../src/domain/questionnaire/questionnaire.ts' */
/** @import { Layer, Question } from '../../../src/domain/questionnaire/question.ts' */
/** @import { QuestionTexts } from '../../../src/domain/questionnaire/texts.ts' */
/** @typedef {{ id: string | number, text: string }} Option */

/** Every page of questions, in the order in which the app leads through them; the second layer follows. @param {Content} content */
export function pagesOf({ questionnaire, de }) {
  const chapters = [...questionnaire.frame, ...questionnaire.chapters].filter(
    ({ id }) => id !== 'checkin' && id !== 'outlook',
  );
  const pages = (/** @type {Layer} */ layer) =>
    chapters
      .map((chapter) => ({
        chapter,
        layer,
        id: layer === 'profile' ? `${chapter.id}.profil` : chapter.id,
        questions: chapter.questions.filter((question) => question.layer === layer),
      }))
      .filter(({ questions }) => questions.length > 0);
  return [pages('reflection'), pages('profile')].flatMap((layer) =>
    layer.map((page, place) => ({
      ...page,
      html: pageMarkup(page, layer[place + 1], layer[place - 1], questionnaire, de.texts),
    })),
  );
}

/**
 * @typedef {{ chapter: Chapter, layer: Layer, id: string, questions: Question[] }} Page
 *
 * @param {Page} page
 * @param {Page | undefined} next
 * @param {Page | undefined} previous
 * @param {Questionnaire} questionnaire
 * @param {Content['de']['texts']} texts
 */
function pageMarkup({ chapter, layer, id, questions }, next, previous, questionnaire, texts) {
  const own = texts[chapter.id];
  if (!own) throw new Error(`no texts for ${chapter.id}`);
  const fields = sectionsOf(questions).map(
    ({ kind, questions: asked }, place) => `
<section class="questions" aria-labelledby="${id}-${place}"><h2 id="${id}-${place}">${words[`section.${kind}`]}</h2>
${asked.map((question) => questionMarkup(question, own.questions[question.id], chapter, questionnaire)).join('\n')}
</section>`,
  );
  const link = (
    /** @type {Page} */ target,
    /** @type {string} */ rel,
    /** @type {string} */ look,
    /** @type {string} */ key,
  ) =>
    `<a class="kern-btn kern-btn--${look}" href="#${target.id}" rel="${rel}"><span class="kern-label">${said(key, { title: target.chapter.title.de })}</span></a>`;
  return `<form autocomplete="off" class="chapter" id="${id}">
<p class="preline">${chapter.number ? said('chapter.number', { number: chapter.number }) : chapter.short.de}${layer === 'profile' ? ` · ${words['chapter.profileOf']}` : ''}</p>
<h1 tabindex="-1">${chapter.title.de}</h1>
${layer === 'reflection' ? `<p class="intro">${own.intro}</p>` : ''}${fields.join('')}
<nav class="onward" aria-label="${words['chapter.overview']}">
${next ? link(next, 'next', 'primary', 'chapter.next') : `<a class="kern-btn kern-btn--primary" href="#result" rel="next"><span class="kern-label">${words['chapter.to.result']}</span></a>`}
${previous ? link(previous, 'prev', 'secondary', 'chapter.previous') : ''}
<a class="kern-btn kern-btn--tertiary" href="#start"><span class="kern-label">${words['chapter.overview']}</span></a>
</nav></form>`;
}

/**
 * @param {Question} question
 * @param {QuestionTexts | undefined} texts
 * @param {Chapter} chapter
 * @param {Questionnaire} questionnaire
 */
function questionMarkup(question, texts, chapter, questionnaire) {
  const { id, type } = question;
  if (!texts) throw new Error(`no texts for ${id}`);
  if (type === 'text')
    return `<div class="question" data-question="${id}" tabindex="-1">${textBox(id, texts.text, texts.help)}</div>`;
  return `<fieldset class="question kern-fieldset" data-question="${id}" tabindex="-1"><legend class="question__text">${texts.text}</legend>
${controlMarkup(question, texts, questionnaire)}
${texts.afterwards ? `<p class="question__afterwards" hidden>${texts.afterwards}</p>` : ''}<div class="question__foot"><details class="more"><summary>${texts.help ? words['field.more'] : words['field.moreNote']}</summary>
<div class="extras">${texts.help ? `<p>${texts.help}</p>` : ''}<p class="muted">${sourceOf(texts)}</p>${textBox(`${id}/note`, words['field.note'], words['field.noteHint'])}
${checkBox(`${id}/discuss`, 'true', words['field.discuss'])}${chapter.area === 'tasks' ? checkBox(`${id}/notInMyHands`, 'true', words['field.notInMyHands']) : ''}</div></details>
<button type="button" class="plain question__clear" aria-label="${words['field.clear']}: ${texts.text}" hidden>${words['field.clear']}</button></div></fieldset>`;
}

/**
 * @param {Exclude<Question, { type: 'text' }>} question
 * @param {QuestionTexts} texts
 * @param {Questionnaire} questionnaire
 * @returns {string}
 */
function controlMarkup(question, texts, questionnaire) {
  const { id } = question;
  const item = (/** @type {string} */ row) => texts.items?.[row] ?? row;
  const worded = (/** @type {readonly string[]} */ ids) =>
    ids.map((row) => ({ id: row, text: item(row) }));
  switch (question.type) {
    case 'rating':
      return `<div class="rating"><div class="rating__steps">${radios(
        id,
        questionnaire.scales[question.scale].map(({ de }, step) => ({ id: step, text: de })),
      )}</div>
<span class="rating__or">${words['field.or']}</span><div class="rating__outs">${radios(id, [
        { id: 'notApplicable', text: words['field.notApplicable'] ?? '' },
        { id: 'unclear', text: words['field.unclear'] ?? '' },
      ])}</div></div>${lineBox(`${id}/reason`, words['field.reason'], 'notApplicable')}`;
    case 'relevance':
      return `<div class="stack">${radios(
        id,
        Object.entries(questionnaire.relevance).map(([key, { de }]) => ({ id: key, text: de })),
      )}</div>`;
    case 'choice':
    case 'multiple': {
      const options = [
        ...worded(question.options),
        ...(question.other ? [{ id: 'other', text: words['field.other'] ?? '' }] : []),
      ];
      const list =
        question.type === 'choice'
          ? radios(id, options)
          : options.map((option) => checkBox(id, option.id, option.text)).join('');
      return `<div class="stack">${list}</div>${question.other ? lineBox(`${id}/other`, words['field.other'], 'other') : ''}`;
    }
    case 'grid': {
      const states = (questionnaire.states[question.states] ?? []).map((state) => ({
        id: state.id,
        text: state.text.de,
      }));
      return question.items
        .map(
          (row) =>
            `<fieldset class="row"><legend>${item(row)}</legend><div class="row__states">${radios(`${id}.${row}`, states)}</div>${question.example ? lineBox(`${id}.${row}/example`, words['field.example']) : ''}</fieldset>`,
        )
        .join('\n');
    }
    case 'steps': {
      const states = Object.entries(questionnaire.steps)
        .map(([key, { de }]) => `<option value="${key}">${de}</option>`)
        .join('');
      const rows = question.items.map(
        (row) =>
          `<div class="step-row"><label class="step-row__label" for="${id}.${row}">${item(row)}</label><div class="kern-form-input__select-wrapper"><select id="${id}.${row}" name="${id}.${row}" class="kern-form-input__select"><option value="">${words['field.choose']}</option>${states}</select></div></div>`,
      );
      return `<div class="step-rows">${rows.join('\n')}</div>`;
    }
    case 'number': {
      const unit = words[`field.${question.unit}`] ?? '';
      return `<div class="number"><input name="${id}" type="text" inputmode="decimal" class="kern-form-input__input" aria-label="${texts.text} (${unit})"><span aria-hidden="true">${unit}</span></div>`;
    }
  }
}

/** @param {string} name @param {readonly Option[]} options */
function radios(name, options) {
  return options
    .map(
      ({ id, text }) =>
        `<label class="option"><input type="radio" class="kern-form-check__radio" name="${name}" value="${id}"><span>${text}</span></label>`,
    )
    .join('');
}

/** @param {string} name @param {string} value @param {string | undefined} text */
function checkBox(name, value, text) {
  return `<label class="option"><input type="checkbox" class="kern-form-check__checkbox" name="${name}" value="${value}"><span>${text}</span></label>`;
}

/** @param {string} name @param {string | undefined} label @param {string | undefined} hint */
function textBox(name, label, hint) {
  return `<div class="kern-form-input"><label class="kern-label" for="${name}">${label}</label>${hint ? `<span class="kern-hint">${hint}</span>` : ''}<textarea id="${name}" name="${name}" class="kern-form-input__input text" rows="2" maxlength="20000"></textarea></div>`;
}

/** @param {string} name @param {string | undefined} label @param {string} [shownBy] the answer that asks for it; always there without */
function lineBox(name, label, shownBy) {
  return `<div class="kern-form-input"${shownBy ? ` data-shown-by="${shownBy}" hidden` : ''}><label class="kern-label" for="${name}">${label}</label><input id="${name}" name="${name}" type="text" class="kern-form-input__input" maxlength="2000"></div>`;
}

/** @param {QuestionTexts} texts */
function sourceOf({ source }) {
  return 'chapter' in source
    ? said('field.source', { chapter: source.chapter, page: source.page })
    : words['field.sourceSeed'];
}

/** @param {string} key @param {Record<string, string | number>} values */
function said(key, values) {
  return (words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
}
