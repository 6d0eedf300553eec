// SPDX-License-Identifier: EUPL-1.2
// What a bracket in a cell says: a note, more names, or whom the words before it mean.
#include <algorithm>
#include <utility>

#include "resolve/around_names.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/footnotes.hpp"
#include "resolve/now_words.hpp"
#include "resolve/phrases.hpp"
#include "resolve/roles.hpp"
#include "resolve/rules.hpp"
#include "resolve/segmenter.hpp"
#include "resolve/strangers.hpp"
#include "text/fold.hpp"

namespace verband::resolve {

using reference::Candidate;

// "Ten Boer (nu Groningen)": the names in the bracket take part, those that went into them do
// not.
std::size_t Segmenter::successors(std::size_t open, std::size_t inner) {
  auto const words = now_words(tokens_, open + 1);
  if (words.end == 0) return 0;
  auto const heirs = municipalities_at(scene_, tokens_, words.end);
  if (heirs.codes.empty() || heirs.end < inner) return 0;
  auto& mentions = segments_.mentions;
  if (mentions.back().kind == Mention::Kind::other) return words.end;
  // "Haren (centrumgemeente) (nu Groningen)": what was said of it is not said of its heir
  auto const passes_on = [&](Mention const& each) {
    return each.role == Role::participant && each.note.empty() &&
           went_into(scene_, each, heirs.codes);
  };
  if (!passes_on(mentions.back())) return 0;
  while (!mentions.empty() && passes_on(mentions.back())) mentions.pop_back();
  return words.end;
}

// A bracket before a name that tells from when or until when: the token behind it, or 0.
std::size_t Segmenter::term_before(std::size_t i, std::size_t inner, std::size_t close) {
  bool const term = tokens_.is(i + 1, {"vanaf", "per", "sinds", "tot", "met"}) &&
                    !names_someone(scene_, tokens_, i + 1, inner);
  if (!term || close >= tokens_.size() || stop(tokens_, close)) return 0;
  next_note_ = tokens_.written(i + 1, inner);
  return close;
}

// "Haren (agendalid, zonder stem, Leek": where what a bracket that is never closed says of the name
// before it ends, at the first name behind a sign or "en"; 0 where it is closed or begins
// otherwise.
std::size_t Segmenter::unclosed_end(std::size_t i) const {
  auto const size = tokens_.size();
  if (tokens_.cut() || tokens_.after_bracket(i) < size || tokens_.sign(size - 1, ')')) return 0;
  bool const list = example_words(tokens_, i + 1) > 0 || count_said(tokens_, i + 1) ||
                    behind_except(tokens_, i + 1) > i + 1 ||
                    names_someone(scene_, tokens_, i + 1, part_end(tokens_, i + 1));
  if (list) return 0;
  for (auto at = part_end(tokens_, i + 1); at < size; at = part_end(tokens_, at + 1)) {
    auto const name = tokens_[at].word() && !tokens_.is(at, {"en"}) ? at : at + 1;
    if (!municipalities_at(scene_, tokens_, name).codes.empty()) return at;
  }
  return 0;
}

// A bracket: a note on the name before it, more names, or the names that the words before it
// stand for.
std::size_t Segmenter::bracket(std::size_t i) {
  auto const open = unclosed_end(i);
  auto const close = open > 0 ? open : tokens_.after_bracket(i);
  auto const inner = open == 0 && close > i + 1 && tokens_.sign(close - 1, ')') ? close - 1 : close;
  // "Utrecht (provincie) (penvoerder)": a second bracket is said of the same name
  bool const behind =
      i > 0 && (!separator(tokens_, i - 1) || i == note_end_) && !segments_.mentions.empty();
  // "provincie Zeeland, 5 gemeenten (…)": the bracket tells which, not more of the province
  bool const which = head_ && head_->plural && i > 0 && kind_word(tokens_, i - 1);
  if (auto const end = behind || which ? 0 : term_before(i, inner, close)) return end;
  if (!behind || which) return i + 1;
  if (auto const next = successors(i, inner)) return next;
  if (role_of_another(i + 1, inner)) return i + 1;
  auto& last = segments_.mentions.back();
  if (names_variant(i + 1, inner) && last.doubt.empty())
    last.doubt = "Achter \"" + last.text + "\" staat \"" + tokens_.written(i + 1, inner) +
                 "\". Kijk wie er aan die variant meedoet, en wie aan alles.";
  if (explains_mark(tokens_, i)) {
    if (last.doubt.empty())
      last.doubt = "De cel zegt \"" + tokens_.written(i + 1, inner) +
                   "\", maar geen naam draagt dat teken. Kijk van wie dit is gezegd.";
    return close;
  }
  if (open > 0 && last.doubt.empty())
    last.doubt = "Het haakje achter \"" + last.text +
                 "\" gaat niet dicht. De namen erachter zijn als deelnemers gelezen. Klopt dat?";
  auto const examples = example_words(tokens_, i + 1);
  bool const more = examples > 0 || tokens_.sign(i + 1, '+') ||
                    tokens_.is(i + 1, {"plus", "en", "met", "incl", "inclusief"});
  // "De Drechtsteden (2 van de 6 gemeenten: Dordrecht en Papendrecht)"
  auto const said = count_said(tokens_, i + 1);
  auto const counted = said && (tokens_.sign(said->end, ':') || tokens_.sign(said->end, ','));
  auto const first = counted ? said->end + 1 : i + 1;
  auto const behind_word = i + 1 + std::max<std::size_t>(examples, 1);
  auto const list = municipalities_at(scene_, tokens_, more ? behind_word : first);
  if (more && !list.codes.empty() && list.end > behind_word) {
    if (examples > 0) some_of_last();
    return behind_word;
  }
  if (list.codes.size() >= 2 && list.end >= inner && explained(last)) {
    bool const same =
        last.kind == Mention::Kind::rule &&
        std::ranges::is_permutation(expand(last.rule, scene_.atlas, scene_.day), list.codes);
    if (same) return close;
    auto const text = last.text;
    while (!segments_.mentions.empty() && segments_.mentions.back().text == text)
      segments_.mentions.pop_back();
    return first;  // read the names, not the words they explain
  }
  if (explained(last)) {  // not the region takes part but its municipalities
    if (auto rule = rule_by_count(scene_, last.text, tokens_.written(i + 1, inner))) {
      segments_.mentions.pop_back();
      push(std::move(*rule));
      return close;
    }
  }
  if (both_in_bracket(i + 1, inner)) return close;
  if (auto const denied = behind_except(tokens_, i + 1); denied > i + 1) {  // "(niet Sluis)"
    deny(municipalities_at(scene_, tokens_, denied).codes);
  }
  if (leaves_out(scene_, tokens_, i + 1, segments_.mentions, {}) && !explained(last)) {
    note_rest(i + 1, leave_out(scene_, tokens_, i + 1, segments_.mentions), inner);
    return close;
  }
  if (auto const next = on_behalf(scene_, tokens_, i + 1, inner); next < inner) {
    if (auto const role = role_now(scene_, tokens_, i + 1, next)) last.role = *role;
    return next;
  }
  if (last.kind == Mention::Kind::name) {
    // "Utrecht (provincie)": which of the organisations of that name is meant
    auto const kind = kind_among(tokens_, i + 1, inner);
    if (kind && one_is(last, *kind)) last.wanted = kind->kind;
    if (auto const code = province_mark(tokens_.folded(i + 1, inner)); !code.empty())
      last.province = code;
    // "(centrumgemeente is Tilburg)" is said of Tilburg, not of the name before it
    if (!names_someone(scene_, tokens_, i + 1, inner)) give_role(i + 1, inner);
  }
  add_note(last, i + 1, inner);
  note_end_ = close;
  bool const of_set = last.kind == Mention::Kind::rule && last.doubt.empty();
  bool const but = of_set && excepts(tokens_, i + 1, inner);
  if (but || (of_set && !narrows_nothing(scene_, tokens_, i + 1, inner))) {
    last.doubt = "Bij \"" + last.text + "\" staat \"" + tokens_.written(i + 1, inner) +
                 (but ? "\". Kijk wie niet meedoet." : "\". Kijk wie er meedoet.");
  }
  return close;
}

// "Goes, Hulst (plus)", in a row that has a variant of that name.
bool Segmenter::names_variant(std::size_t from, std::size_t inner) const {
  auto const folded = std::string{tokens_.folded(from, inner)};
  return !folded.empty() && std::ranges::any_of(variants_, [&](std::string const& each) {
    auto const known = text::fold(each);
    return known == folded || known.ends_with(" " + folded);
  });
}

// "(Hendrik-Ido-Ambacht is toehoorder)", behind others: said of one that was not named yet.
bool Segmenter::role_of_another(std::size_t from, std::size_t inner) const {
  auto const name = name_at(scene_, tokens_, from);
  if (!name || name->end >= inner || !tokens_.is(name->end, {"is", "zijn"})) return false;
  auto role = name->end;
  while (role < inner && !role_word(tokens_, role)) ++role;
  if (role == inner || denied(tokens_, role)) return false;
  return std::ranges::none_of(name->candidates, [&](Candidate const& each) {
    return each.organisation != nullptr && named_before(each.organisation->code);
  });
}

bool Segmenter::named_before(std::string const& code) const {
  return std::ranges::any_of(segments_.mentions, [&](Mention const& mention) {
    return std::ranges::any_of(mention.candidates, [&](Candidate const& each) {
      return each.organisation != nullptr && each.organisation->code == code;
    });
  });
}

// What a bracket says behind the exceptions in it is not understood: kept and doubted.
void Segmenter::note_rest(std::size_t from, std::size_t behind, std::size_t inner) {
  if (behind >= inner) return;
  auto& last = segments_.mentions.back();
  add_note(last, from, inner);
  if (last.doubt.empty())
    last.doubt = "Van \"" + last.note + "\" is \"" + tokens_.written(behind, inner) +
                 "\" niet begrepen. Kijk wie er niet meedoet.";
}

// "Utrecht (gemeente en provincie)": the name before the bracket is two organisations; a kind
// that no organisation of the name is of, or more than one, stays open.
bool Segmenter::both_in_bracket(std::size_t from, std::size_t to) {
  auto const first = tokens_.is(from, {"stad"})
                         ? std::optional{KindWord{OrganisationKind::municipality, false}}
                         : kind_word(tokens_, from);
  auto const second = kind_word(tokens_, from + 2);
  bool const both = first && second && first->kind != second->kind && to == from + 3 &&
                    separator(tokens_, from + 1);
  if (!both || segments_.mentions.back().kind != Mention::Kind::name) return false;
  auto const name = segments_.mentions.back();
  segments_.mentions.pop_back();
  for (auto const& [kind, at] : {std::pair{*first, from}, std::pair{*second, from + 2}}) {
    if (one_is(name, kind)) {
      auto mention = name;
      mention.wanted = kind.kind;
      push(std::move(mention));
    } else {
      push_other(at, at + 1, UnresolvedKind::kind_of_party,
                 "Welke organisatie dit is, zegt de tekst niet.");
      auto& other = segments_.mentions.back();
      other.text = name.text + ": " + other.text;
      other.doubt = "\"" + other.text + "\": welke organisatie dit is, zegt de tekst niet.";
    }
  }
  return true;
}

}  // namespace verband::resolve
