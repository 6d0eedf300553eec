// SPDX-License-Identifier: EUPL-1.2
#include "resolve/segment.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "resolve/around_names.hpp"
#include "resolve/clause.hpp"
#include "resolve/counts.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/lists.hpp"
#include "resolve/own_part.hpp"
#include "resolve/phrases.hpp"
#include "resolve/roles.hpp"
#include "resolve/rules.hpp"
#include "resolve/segmenter.hpp"
#include "resolve/sentences.hpp"
#include "resolve/set_heads.hpp"
#include "resolve/strangers.hpp"
#include "resolve/term.hpp"
#include "resolve/vocabulary.hpp"

namespace verband::resolve {
namespace {

using reference::Candidate;
constexpr std::size_t most_mentions = 1000;

/// The codes of all that live and may bear the name: "Zeeland" of a province.
std::vector<std::string> bearing_codes(Name const& name) {
  std::vector<std::string> codes;
  for (auto const& each : name.candidates) {
    if (each.alive && each.organisation != nullptr) codes.push_back(each.organisation->code);
  }
  return codes;
}

bool names_any(Mention const& mention, std::vector<std::string> const& codes) {
  return std::ranges::any_of(mention.candidates, [&](Candidate const& each) {
    return each.organisation != nullptr &&
           std::ranges::find(codes, each.organisation->code) != codes.end();
  });
}

/// "alle Zeeuwse gemeenten", "de 13 gemeenten": words that say that all of a set are meant.
bool whole_set(Mention const& mention) {
  if (mention.kind != Mention::Kind::rule || mention.open) return false;
  if (mention.rule.expected_count) return true;
  Tokens const first{mention.text, 1};
  return first.is(0, {"alle", "al", "de", "het", "iedere", "elke"}) ||
         (first.size() > 0 && count(first[0].folded));
}

/// Only some of a set take part, and nothing says which.
void leave_open(Mention& set, std::string reason) {
  set.open = true;
  set.rule.kind = RuleKind::some_municipalities_of;
  set.rule.reason = std::move(reason);
}

/// "Duitse gemeenten", "129 Duitse": some of those abroad, not a place there.
bool some_abroad(Mention const& mention) {
  if (mention.kind != Mention::Kind::other || mention.unresolved != UnresolvedKind::foreign)
    return false;
  Tokens const words{mention.text, 3};
  bool any = false;
  for (std::size_t i = 0; i < words.size(); ++i)
    any = any || words.is(i, {"duitse", "belgische", "vlaamse"});
  return any;
}

/// "Duitse en Gelderse gemeenten": a set that is named together with those abroad, of which some
/// take part, is not whole either.
void open_beside_abroad(std::vector<Mention>& all, std::size_t abroad, std::size_t set) {
  if (all[set].kind != Mention::Kind::rule || whole_set(all[set])) return;
  auto const text = all[set].text;
  auto const both =
      abroad < set ? all[abroad].text + " en " + text : text + " en " + all[abroad].text;
  for (auto& each : all) {
    if (each.kind != Mention::Kind::rule || each.text != text) continue;
    leave_open(each,
               "Welke van \"" + both + "\" meedoen, staat niet in de gegevens. Vul de namen aan.");
    each.doubt = each.rule.reason;
  }
}

}  // namespace

Segments Segmenter::run() {
  std::size_t i = 0;
  while (i < tokens_.size() && segments_.mentions.size() < most_mentions) {
    auto const next = step(i);
    i = next > i ? next : i + 1;  // whatever happens, the walk ends
  }
  segments_.truncated = tokens_.cut() || i < tokens_.size();
  if (not_yet_known(tokens_)) doubt_all();
  doubt_glued();
  doubt_unknown();
  doubt_unfinished();
  doubt_plural();
  auto& all = segments_.mentions;
  for (std::size_t at = 1; at < all.size(); ++at) {
    if (some_abroad(all[at - 1])) open_beside_abroad(all, at - 1, at);
    if (some_abroad(all[at])) open_beside_abroad(all, at, at - 1);
  }
  if (only_past()) {
    segments_.mentions.back().doubt =
        "De cel zegt alleen wie er vroeger meedeed. Vul in wie er nu meedoet.";
  }
  segments_.denied = ahead_;
  return std::move(segments_);
}

// "Gemeenten Utrecht": the province may be meant, and all that lie in it.
void Segmenter::doubt_plural() {
  std::size_t const first = tokens_.is(0, {"de"}) ? 1 : 0;
  if (segments_.mentions.size() != 1 || !municipalities_word(tokens_, first)) return;
  auto& one = segments_.mentions.front();
  bool const both = one.kind == Mention::Kind::name && one.doubt.empty() &&
                    has_kind(one.candidates, OrganisationKind::municipality) &&
                    has_kind(one.candidates, OrganisationKind::province);
  if (both)
    one.doubt = "De cel zegt \"" + tokens_.written(0, tokens_.size()) +
                "\", met één naam. Kijk of alle gemeenten van de provincie zijn bedoeld.";
}

std::size_t Segmenter::step(std::size_t i) {
  if (empty_line_before(tokens_, i)) clause_.end_label();
  if (tokens_[i].dash_before) {
    head_.reset();
    if (i == 0 || !listed(tokens_, i - 1)) clause_.new_line(segments_.mentions.size());
  }
  if (tokens_[i].sign == '(') return bracket(i);
  if (tokens_.is(i, {"plus"}) && tokens_.sign(i + 1, ':')) return label(i);
  if (separator(tokens_, i)) {
    bool const part = tokens_[i].sign == ';' || tokens_[i].sign == '.';
    if (part) head_.reset();
    auto const words = linking_words(tokens_, i);
    if (part || words > 0) clause_.begin(segments_.mentions.size());
    joined_ = tokens_[i].sign == '/' || tokens_[i].word();
    last_of_list_ = tokens_.is(i, {"en"});
    return i + std::max<std::size_t>(words, 1);
  }
  if (auto const end = share_beside(i)) return end;
  if (auto const end = without(i)) return end;
  if (auto const end = in_legend(i)) return end;
  if (auto const end = half_cut(i)) return end;
  if (auto const end = before_now(i)) return end;
  if (auto const end = now(i)) return end;
  if (auto const end = label(i)) return end;
  if (auto const end = former(i)) return end;
  if (auto const end = role_behind(i)) return end;
  if (auto const next = led_in(i)) return next;
  if (auto const end = lying_in(i)) return end;
  if (auto const end = provinces_and_theirs(i)) return end;
  if (auto phrase = rule_phrase(scene_, tokens_, i)) {
    for (auto& each : phrase->mentions) {
      if (phrase->others && each.doubt.empty()) each.doubt = doubt_of_others(each);
      take_out(scene_, each, ahead_);
      push(std::move(each));
    }
    head_.reset();
    return phrase->end;
  }
  if (auto const words = institution(tokens_, i)) {
    auto const behind = i + words;
    bool const of_place = (words > 1 || tokens_[i].capital || tokens_[i].folded.size() > 4) &&
                          behind_seat(scene_, tokens_, behind) > behind;
    if (of_place || stop(tokens_, behind)) return other(i);
  }
  if (auto const end = own(i)) return end;
  if (auto const end = bodies(i)) return end;
  if (auto const end = both_kinds(i)) return end;
  if (auto const end = whole(i)) return end;
  if (auto const end = head(i)) return end;
  if (auto const end = half_abroad(i)) return end;
  if (auto const end = names(i)) return end;
  return other(i);
}

// "Goes neemt niet deel": no part of a set that is named further on.
void Segmenter::deny(std::vector<std::string> const& codes) {
  for (auto const& code : codes) {
    if (std::ranges::find(ahead_, code) == ahead_.end()) ahead_.push_back(code);
  }
}

// "Breda en de overige gemeenten in Zeeland": nobody is named who is one of them.
std::string Segmenter::doubt_of_others(Mention const& set) const {
  constexpr std::size_t most = 100;
  auto const codes = expand(set.rule, scene_.atlas, scene_.day);
  std::set<std::string_view> const members{codes.begin(), codes.end()};
  auto const within = [&](std::string_view code) { return members.contains(code); };
  if (within(scene_.owner) || std::ranges::any_of(ahead_, within)) return {};
  if (!set.rule.except.empty()) return {};
  auto const& all = segments_.mentions;
  auto const first = all.size() - std::min(all.size(), most);
  bool const named = std::any_of(
      all.begin() + static_cast<std::ptrdiff_t>(first), all.end(), [&](Mention const& each) {
        return std::ranges::any_of(each.candidates, [&](Candidate const& one) {
          return one.organisation != nullptr && within(one.organisation->code);
        });
      });
  return named ? std::string{}
               : "\"" + set.text +
                     "\": de cel noemt niemand die bij dit gebied hoort. Kijk wie er meedoet.";
}

void Segmenter::push(Mention mention) {
  mention.variant = variant_;
  bool const next = mention.role == Role::participant;
  if (next) mention.role = clause_.of_all();
  if (auto const one = next ? clause_.take_one() : std::nullopt) doubt_one(*one, mention);
  say_of_next(mention);
  segments_.mentions.push_back(std::move(mention));
}

void Segmenter::push_other(std::size_t from, std::size_t to, UnresolvedKind kind,
                           std::string reason) {
  Mention mention;
  mention.kind = Mention::Kind::other;
  mention.text = tokens_.written(from, to);
  mention.unresolved = kind;
  mention.reason = std::move(reason);
  push(std::move(mention));
  joined_ = false;
}

void Segmenter::push_name(Name name, std::size_t from, std::string text) {
  if (text.empty()) of_wanted_kind(name, from);
  Mention mention;
  mention.kind = Mention::Kind::name;
  mention.text = text.empty() ? tokens_.written(from, name.end) : std::move(text);
  mention.candidates = std::move(name.candidates);
  mention.wanted = name.wanted;
  mention.province = province_;
  mention.joined_before = joined_;
  mention.only_near = name.only_near;
  mention.role = clause_.take_next();
  bool const labelled = std::exchange(label_of_one_, false);
  mention.doubt = std::exchange(next_doubt_, {});
  if (!mention.doubt.empty()) mention.finding = "count-differs";
  joined_ = false;
  push(std::move(mention));
  if (labelled) clause_.said_of_one(segments_.mentions.size() - 1);
  if (last_of_list_) clause_.end_list();
  if (head_ && (!head_->plural || last_of_list_)) head_.reset();
  last_of_list_ = false;
}

// A part of the cell that is nothing but names: "Bedum Zuidhorn", "de gemeente Assen (deels)".
std::size_t Segmenter::names(std::size_t i) {
  struct Part {
    Name name;
    std::size_t from;
    std::optional<std::size_t> role{};  // the token of a word for it, "penvoerder Goes"
  };
  std::vector<Part> parts;
  auto at = i;
  bool explicit_kind = false;
  std::size_t kept_end = 0;
  while (at < tokens_.size() && (at == i || !stop(tokens_, at)) && parts.size() < 64) {
    if (tokens_.sign(at, '(')) break;
    auto const wanted = head_ ? std::optional{head_->kind} : std::nullopt;
    auto from = at;
    while (filler(tokens_, from) && !name_at(scene_, tokens_, from, wanted) &&
           !stop(tokens_, from)) {
      if (tokens_.is(from, {"met"})) clause_.begin(segments_.mentions.size());
      ++from;
    }
    std::optional<std::size_t> role;
    if (role_word(tokens_, from) && !stop(tokens_, from + 1)) {
      role = from++;
      while (tokens_.is(from, {"is", "zijn"})) ++from;
    }
    if (auto const shared = shared_tail(from)) {
      push_shared(from, *shared);
      return from + 1;
    }
    auto name = name_at(scene_, tokens_, from);
    if (name && !name->wanted) name->wanted = wanted;
    if (!name || only_an_adjective(tokens_, from, *name)) break;
    bool const of_the_state = has_kind(name->candidates, OrganisationKind::national_body) &&
                              !has_kind(name->candidates, OrganisationKind::municipality);
    auto const seat = of_the_state ? behind_seat(scene_, tokens_, name->end) : name->end;
    if (seat > name->end && institution(tokens_, from) > 0) break;  // "de politie Limburg"
    name->end = seat;
    explicit_kind = explicit_kind || kind_word(tokens_, from).has_value();
    at = kept_end = name->end;
    parts.push_back({std::move(*name), from, role});
  }
  if (parts.empty()) return 0;
  bool const but =
      leaves_out(scene_, tokens_, at, segments_.mentions, parts.back().name.candidates);
  bool const whole = but || stop(tokens_, at) || tokens_.sign(at, '(') || labelled(at);
  if (!whole && !explicit_kind && names_go_on(tokens_, at)) return 0;
  auto rest = whole ? at : note_end(scene_, tokens_, at);
  bool const of_role = parts.back().role.has_value();  // "penvoerder is Hulst tot 2018"
  auto const term = whole || of_role ? Term::unsaid : plain_term(at, rest);
  bool const no_part = !whole && takes_no_part(tokens_, at, rest);
  bool const lifted = no_part && takes_part_otherwise(tokens_, at);
  bool const denies = no_part && !lifted;
  bool const not_in = term == Term::outside || (denies && term == Term::unsaid);
  auto const said = whole || not_in ? Said{at} : said_behind(scene_, tokens_, at);
  if (said.end > at) rest = said.end;
  bool const only_note = whole || not_in || lifted || term != Term::unsaid || said.end > at ||
                         note_words(tokens_, at, rest) || open_end(tokens_, at);
  if (!only_note && !explicit_kind) return 0;
  bool const tied = of_more(at, rest, parts.size());
  for (auto& part : parts) {
    if (not_in && &part == &parts.back()) {
      auto codes = municipalities_at(scene_, tokens_, part.from).codes;
      if (codes.empty()) codes = bearing_codes(part.name);
      bool const clear = take_out_named(tokens_.written(part.from, part.name.end), codes);
      deny(codes);
      return not_taking_part(part.from, rest, tied || !clear || !plainly(at, rest));
    }
    // the words of a known name do not count: Zeeuws-Vlaanderen is not abroad
    bool const known = std::ranges::any_of(part.name.candidates, &Candidate::alive);
    if (foreign(tokens_, known ? part.name.end : part.from, part.name.end)) {
      auto abroad = foreigner(tokens_, part.name.end);
      push_other(part.from, abroad.end, abroad.kind, std::move(abroad.reason));
      return abroad.end;
    }
    if (part.role) announce_role(*part.role, part.name.end);
    push_name(std::move(part.name), part.from);
  }
  doubt_body(parts.back().from, at);
  if (open_end(tokens_, at)) {
    push_other(at, at + 1, UnresolvedKind::open_ended,
               "De lijst is niet af: er zijn meer deelnemers.");
    return at + 1;
  }
  if (!whole) {
    segments_.mentions.back().note = tokens_.written(at, rest);
    give_role(at, rest);
    if (says_taking_part(tokens_, at, rest) && !role_in(tokens_, at, rest))
      clause_.take_part(segments_.mentions);
    bool const unsure = said.end > at && !said.sure && !note_words(tokens_, at, rest) &&
                        !role_in(tokens_, at, rest);
    if (unsure) doubt_said(segments_.mentions.back());
  }
  return rest;
}

// "treedt toe per 2025", "is in 2018 uitgetreden": what words that say nothing else say of the day.
Term Segmenter::plain_term(std::size_t from, std::size_t to) const {
  auto const words = tokens_.written(from, to);
  return only_part_said(words) ? term_on(words, scene_.day) : Term::unsaid;
}

// Words that say that someone takes no part, and leave nothing to ask.
bool Segmenter::plainly(std::size_t from, std::size_t to) const {
  return only_part_said(tokens_.written(from, to)) && plain_term(from, to) != Term::doubtful;
}

// "Goes en Hulst tot 2018", "Goes, Hulst zijn uitgetreden": words behind a list that may be said of
// more of it than its last name.
bool Segmenter::of_more(std::size_t from, std::size_t to, std::size_t names) const {
  if (names > 1) return true;
  auto const words = tokens_.written(from, to);
  bool const several = said_of_several(words) || (joined_ && !said_of_one(words));
  return several && !segments_.mentions.empty();
}

// "Goes, Hulst. Hulst is uitgetreden": who was named before takes no part, nor in a set. False
// where one that was named otherwise is left as it was.
bool Segmenter::take_out_named(std::string const& name, std::vector<std::string> const& codes) {
  for (auto& each : segments_.mentions) {
    take_out(scene_, each, codes);
    bool const same = each.kind == Mention::Kind::name && each.note.empty() && each.text == name &&
                      names_any(each, codes);
    if (!same) continue;
    each = {.kind = Mention::Kind::other,
            .text = name,
            .variant = each.variant,
            .unresolved = UnresolvedKind::open_ended,
            .reason = takes_no_part_any_more};
  }
  return std::ranges::none_of(codes, [&](auto const& code) { return named_before(code); });
}

// "agendaleden Hulst en Goes": what the word at `role` says of the name that ends before `behind`.
void Segmenter::announce_role(std::size_t role, std::size_t behind) {
  if (had_now(scene_, tokens_, role, behind))
    clause_.announce(*role_word(tokens_, role), tokens_[role].folded.ends_with("leden"), false);
}

// A role that words give on the day, not one that ended before it or is still to come.
void Segmenter::give_role(std::size_t from, std::size_t to) {
  if (role_now(scene_, tokens_, from, to)) clause_.give(tokens_, from, to, segments_.mentions);
}

// "veiligheidsregio Groningen en Drenthe": the province, or the safety region of that name.
void Segmenter::doubt_body(std::size_t from, std::size_t en) {
  auto& last = segments_.mentions.back();
  if (!has_kind(last.candidates, OrganisationKind::cooperation_body) || !last.doubt.empty()) return;
  auto const other = other_body(scene_, tokens_, from, en);
  if (other.empty()) return;
  last.doubt = "Achter \"" + last.text + "\" staat \"en " + tokens_.written(en + 1, en + 2) +
               "\". Kijk of " + other + " is bedoeld.";
}

// "Hulst heeft opgezegd": a verb tells something of it.
void Segmenter::doubt_said(Mention& mention) {
  if (!mention.doubt.empty()) return;
  mention.doubt =
      "Bij \"" + mention.text + "\" staat \"" + mention.note + "\". Kijk of die meedoet.";
}

// "alle Zeeuwse gemeenten met een haven": which of the set are meant is not known. The token behind
// such words; 0 where other words stand there, of which the set is doubted.
std::size_t Segmenter::behind_set(std::size_t i) {
  auto& all = segments_.mentions;
  bool const right_behind = i > 0 && !all.empty() && all.back().kind == Mention::Kind::rule &&
                            !stop(tokens_, i) && !separator(tokens_, i - 1);
  if (!right_behind || all.back().open) return 0;
  auto const end = part_end(tokens_, i);
  auto const set = all.back().text;
  if (!only_some_of(tokens_, i)) {
    bool const said = !filler(tokens_, i) || tokens_.is(i + 1, {"zover"});
    if (said && all.back().doubt.empty())
      all.back().doubt =
          "Achter \"" + set + "\" staat \"" + tokens_.written(i, end) + "\". Kijk wie er meedoet.";
    return 0;
  }
  for (auto& each : all) {
    if (each.kind != Mention::Kind::rule || each.text != set) continue;
    each.text = each.rule.text = set + " " + tokens_.written(i, end);
    leave_open(each,
               "\"" + tokens_.written(i, end) +
                   "\": welke gemeenten dat zijn, staat niet in de gegevens. Vul de namen aan.");
    each.doubt = each.rule.reason;
  }
  return end;
}

// "Oost- en West-Vlaanderen"
std::size_t Segmenter::half_abroad(std::size_t i) {
  auto const name = shared_name(scene_, tokens_, i);
  bool const abroad = name && (scene_.gazetteer.foreign(*name, scene_.day) ||
                               foreign_word(name->substr(name->find_last_of(" -") + 1)));
  if (!abroad) return 0;
  push_other(i, i + 1, UnresolvedKind::foreign,
             "Ligt volgens de tekst in het buitenland; daarvan zijn er geen codes.");
  segments_.mentions.back().text += "-";
  return i + 1;
}

// "Friese gemeenten, waaronder Leeuwarden": of a set that is not said to be whole only some take
// part. False where the last mention is no set, so that the words themselves leave the list open.
bool Segmenter::some_of_last() {
  auto& all = segments_.mentions;
  if (all.empty()) return false;
  auto const& last = all.back();
  if (left_open(last) || whole_set(last)) return true;
  if (last.kind == Mention::Kind::other) return last.unresolved == UnresolvedKind::unknown;
  if (last.kind != Mention::Kind::rule) return false;
  auto const set = last.text;
  for (auto& each : all) {
    if (each.kind != Mention::Kind::rule || each.text != set) continue;
    leave_open(each,
               "De tekst noemt er voorbeelden van; welke gemeenten het nog meer zijn, zegt hij "
               "niet.");
  }
  return true;
}

std::size_t Segmenter::other(std::size_t i) {
  // "alle Zeeuwse gemeenten samen": the end of a sentence
  bool const closes = tokens_.is(i, {"samen", "deel", "mee", "hierin", "eraan", "hieraan"});
  if (closes && stop(tokens_, i + 1) && !segments_.mentions.empty()) return i + 1;
  auto const examples = example_words(tokens_, i);
  if (auto const narrowed = examples > 0 ? 0 : behind_set(i)) return narrowed;
  if (examples > 0 && some_of_last()) return i + examples;
  auto found = stranger(scene_, tokens_, i, head_);
  auto const end = found.end;
  if (found.name) {
    push_name(std::move(*found.name), i);
    segments_.mentions.back().reason = std::move(found.reason);
  } else {
    push_other(i, end, found.kind, std::move(found.reason));
    if (found.doubtful) segments_.mentions.back().doubt = segments_.mentions.back().reason;
  }
  return end;
}

Segments segment(Scene const& scene, Tokens const& tokens,
                 std::vector<std::string> const& variants) {
  return Segmenter{scene, tokens, variants}.run();
}

}  // namespace verband::resolve
