// SPDX-License-Identifier: EUPL-1.2
// Which words of a nature cell tell the form and law that the row itself has now.
#include "resolve/legal_now.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "resolve/legal_words.hpp"

namespace verband::resolve {
namespace {

/// A stretch between signs: what of it may tell form or law, and of what time.
struct LegalPart {
  std::string text{};
  bool law{};
  bool form{};
  bool first{};     // the first of the cell
  bool bracket{};   // opened by one
  bool sentence{};  // begins a sentence
  bool cut{};       // its end goes on about something else
  Time time{};
};

bool names_form(Tokens const& part) {
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (form_at(part, i) && !denied(part, i)) return true;
  }
  return false;
}

/// The text without the stop behind a word cut short: "openb. lichaam", "coöp. u.a.".
std::string without_stops(Tokens const& nature) {
  auto text = std::string{nature.text()};
  for (auto i = nature.size(); i-- > 1;) {
    bool const cut = nature.sign(i, '.') && nature.is(i - 1, {"coop", "openb", "gemeensch", "gem",
                                                              "bedr", "art", "publ", "priv"});
    if (cut) text.erase(nature[i].begin, nature[i].end - nature[i].begin);
  }
  return text;
}

bool before_body(Tokens const& part, std::size_t i) {
  return part.is(i,
                 {"de",        "het",        "een",      "deze",  "haar", "hun",    "gelijknamige",
                  "eerdere",   "voormalige", "vroegere", "op",    "te",   "heffen", "richten",
                  "opgeheven", "nieuwe",     "andere",   "enige", "zijn", "eigen",  "aparte"});
}

/// Where the words begin that join the body at token i to the sentence as another one: "aan" in
/// "opgedragen aan Werk NV", "vanuit" in "ontstaan vanuit de GR". The end when it is no other.
std::size_t other_body(Tokens const& part, std::size_t i, std::size_t length, Own const& own) {
  auto const stranger = [&](std::size_t at) {
    return at < part.size() && part[at].word() && part[at].capital && !form_at(part, at) &&
           !names_arrangement(part, at) && !means_row(part, {at, at + 1}, own);
  };
  auto at = i;
  bool named = stranger(i + length);
  bool apart = false;  // "via een eigen BV"
  while (at > 0 && part[at - 1].word() && (before_body(part, at - 1) || part[at - 1].capital)) {
    if (part.is(at - 1, {"wet"})) return part.size();  // "de Wet gemeenschappelijke regelingen"
    if (preposition(part, at - 1) && !part.is(at - 1, {"op"})) break;
    named = named || stranger(at - 1);
    apart = apart || part.is(at - 1, {"eigen", "aparte"});
    --at;
  }
  // "van gemeenten en gemeenschappelijke regelingen"
  if (at > 2 && part.is(at - 1, {"en", "of"}) && part.is(at - 3, {"van", "tussen"})) return at - 3;
  if (at == 0 || !preposition(part, at - 1)) return part.size();
  auto const join = at - 1;
  auto const form = form_at(part, i);  // "GR met openbaar lichaam Werkkring"
  if (at == i && part.is(join, {"met"}) && form && form->basis() == LegalBasis::public_law)
    return part.size();
  if (part.is(join, {"uit", "vanuit", "na", "naast", "door", "tussen"})) return join;
  bool const taking_part = join > 0 && (part[join - 1].folded.starts_with("deelne") ||
                                        part[join - 1].folded.starts_with("deelname"));
  if (part.is(join, {"aan"}) && !taking_part) return join;
  bool const of_it =
      part.is(join, {"van"}) && join > 0 &&
      part.is(join - 1, {"opvolger", "rechtsopvolger", "voortzetting", "opheffing", "liquidatie",
                         "vervanging", "afsplitsing", "ontbinding", "beeindiging"});
  return named || of_it || apart ? join : part.size();
}

// "wordt een NV", "er wordt een GR opgericht": nothing before it says what there is now.
bool about_row(Tokens const& part, std::size_t verb) {
  return verb == 0 || (verb == 1 && part.is(0, {"er"}));
}

/// The part up to where it goes on about another body, or about what it is to become.
std::string about_itself(Tokens const& part, bool behind_law, Own const& own) {
  auto end = part.size();
  for (std::size_t i = 0; i < end; ++i) {
    auto const form = form_at(part, i);
    auto const length = form ? form->length : names_arrangement(part, i);
    if (length > 0) end = std::min(end, other_body(part, i, length, own));
    constexpr std::string_view of_others[] = {"dochter*", "aandeelhouder van", "aandeelhouder in",
                                              "aandelen in", "deelneming in"};
    bool const owned =
        std::ranges::any_of(of_others, [&](auto each) { return part.phrase(i, each) > 0; });
    if (owned && (behind_law || names_law(Tokens{part.written(0, i)}))) {
      bool const adjective = i > 0 && part[i - 1].folded.ends_with("e");  // "publiekrechtelijke …"
      end = std::min(end, adjective ? i - 1 : i);
    }
    if (!part.is(i, {"wordt", "worden"}) || (about_row(part, i) && !behind_law)) continue;
    auto at = i + 1;  // "wordt per 2030 een stichting"
    while (at < part.size() &&
           (word_of_date(part, at) || part.is(at, {"dit", "deze", "dan", "samenwerking"})))
      ++at;
    if (part.is(at, {"een"}) && at + 1 < part.size() &&
        (form_at(part, at + 1) || names_arrangement(part, at + 1) > 0))
      end = std::min(end, i);
  }
  return part.written(0, end);
}

bool divides_parts(Tokens const& nature, std::size_t i) {
  return !nature[i].word() && nature[i].sign != '/' && nature[i].sign != '+' &&
         nature[i].sign != '&';
}

/// "geen GR, stichting of BV": the denial stands in the part before it.
bool denied_before(Tokens const& nature, std::size_t from, std::size_t to) {
  for (auto at = from; at < to; ++at) {
    if (nature.is(at, {"geen", "niet", "zonder", "noch"})) return false;
    if ((form_at(nature, at) || names_arrangement(nature, at) > 0) && denied(nature, at))
      return true;
  }
  return false;
}

/// Where the words for a form or an arrangement stand with which the part begins, behind an article
/// or an adjective at most: "de lichte regeling", "een openbaar lichaam".
std::optional<Hit> form_it_begins_with(Tokens const& part) {
  for (std::size_t at = 0; at < part.size(); ++at) {
    auto const form = form_at(part, at);
    auto const length = form ? form->length : names_arrangement(part, at);
    if (length > 0) return Hit{at, at + length};
    auto const& word = part[at].folded;
    bool const before =
        part.is(at, {"een", "het", "dit"}) || word.ends_with("e") || word.ends_with("lijk");
    if (!before || finite_verb(part, at)) return std::nullopt;
  }
  return std::nullopt;
}

/// "Convenant met als doel de beoogde fusie", "De NV wil groeien": the form that the row has stands
/// at the beginning, before the words that leave open what will be; not one of which these are said
/// ("een BV wordt onderzocht", "stichting of BV op termijn").
bool names_first(Tokens const& part, Hit const& open) {
  auto const form = form_it_begins_with(part);
  if (!form || form->end > open.begin || part.is(form->end, {"of", "en"})) return false;
  if (part.is(0, {"de", "deze", "het", "dit"})) return true;
  bool const of_form =
      part.is(form->end, {"is", "wordt", "zijn", "worden", "kan", "lijkt", "blijft"}) &&
      (part.is(0, {"een"}) ||
       part.is(open.begin, {"onderzocht", "overwogen", "verkend", "beoogd", "in", "nog"}));
  return !of_form;
}

std::vector<LegalPart> parts_of(Tokens const& nature, Date day, Own const& own) {
  std::vector<LegalPart> parts;
  bool says_what = false;  // what the row is has been said
  bool open = false;       // nothing has been decided, up to the end of the sentence
  for (std::size_t i = 0, from = 0; i <= nature.size(); ++i) {
    if (i < nature.size() && !divides_parts(nature, i)) continue;
    bool const no = denied_before(nature, from, i);
    if (no) {  // "geen BV, NV of coöperatie maar een stichting"
      auto at = from;
      while (at < i && !nature.is(at, {"maar", "doch", "wel"})) ++at;
      from = std::min(at + 1, i);
    }
    if (i > from || no) {
      LegalPart part{.first = parts.empty(),
                     .bracket = from > 0 && nature.sign(from - 1, '('),
                     .sentence = from > 0 && sentence_end(nature, from - 1)};
      Tokens const whole{nature.written(from, i)};
      auto const unsure = undecided(whole);
      open = open && !part.sentence;
      // "Vereniging; …": what it is stands before what it would like
      bool const the_row = part.first || whole.is(0, {"de", "deze", "het", "dit"});
      bool const wish = unsure && the_row && names_first(whole, *unsure);
      bool const left_out = open || (unsure && !wish) ||
                            (part.bracket && !part.first && parts.back().cut) ||
                            (says_what && of_another(whole, own));
      Tokens const told{wish ? whole.written(0, unsure->begin) : whole.written(0, whole.size())};
      part.text = left_out ? std::string{} : about_itself(told, says_what, own);
      open = open || unsure;
      part.cut = no || part.text.size() < whole.written(0, whole.size()).size();
      Tokens const rest{part.text};
      part.law = names_law(rest);
      part.form = names_form(rest);
      part.time = time_of(whole, day);
      says_what = says_what || part.law || (part.first && formless(whole));
      parts.push_back(part);
    }
    from = i + 1;
  }
  return parts;
}

}  // namespace

std::string law_of_now(Tokens const& nature, Date day, Own const& own) {
  Tokens const whole{without_stops(nature)};
  auto const parts = parts_of(whole, day, own);
  auto const law_of = [&](Time time) {
    return std::ranges::any_of(
        parts, [&](LegalPart const& each) { return each.law && each.time == time; });
  };
  bool const by_word = law_of(Time::now);
  bool const said = by_word || law_of(Time::unsaid);
  bool const form_now = std::ranges::any_of(
      parts, [](LegalPart const& each) { return each.form && each.time == Time::now; });
  std::string rest;
  bool all = true;
  for (auto const& each : parts) {
    bool const replaced =
        by_word && law_of(Time::other) && each.time == Time::unsaid && (form_now || !each.form);
    bool const other = each.time == Time::other && (said || !each.first);
    bool const gone = each.text.empty() || (each.law && (other || replaced));
    all = all && !gone && !each.cut;
    if (gone) continue;
    rest += (rest.empty() ? "" : "; ") + each.text;
  }
  return all ? std::string{whole.text()} : rest;
}

}  // namespace verband::resolve
