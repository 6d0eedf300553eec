// SPDX-License-Identifier: EUPL-1.2
// Words around names: labels, roles, shares, who took part before, who does not, what is doubted.
#include <algorithm>
#include <set>
#include <utility>

#include "resolve/around_names.hpp"
#include "resolve/cut_names.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/now_words.hpp"
#include "resolve/phrases.hpp"
#include "resolve/roles.hpp"
#include "resolve/rules.hpp"
#include "resolve/segmenter.hpp"
#include "resolve/sentences.hpp"
#include "resolve/set_heads.hpp"
#include "resolve/shares.hpp"
#include "resolve/strangers.hpp"
#include "resolve/term.hpp"
#include "text/fold.hpp"

namespace verband::resolve {

namespace {

/// True for what is said of one that takes part: a role, a share, a board.
bool said_of_party(Tokens const& tokens, std::size_t from, std::size_t end) {
  for (auto i = from; i < end; ++i) {
    auto const share = share_end(tokens, i);
    bool const amount =
        share > i + 1 ||
        (share > i && (stop(tokens, share) || tokens.text()[tokens[i].end - 1] == '%'));
    bool const known = amount || role_word(tokens, i) || board(tokens, i) > 0 ||
                       tokens.is(i, {"ieder",     "elk",        "elke",          "helft",
                                     "derde",     "kwart",      "lid",           "leden",
                                     "deelnemer", "deelnemers", "aandeelhouder", "aandeelhouders",
                                     "eigenaar",  "aandelen",   "aandeel",       "stem",
                                     "stemmen",   "zetel",      "zetels",        "bestuurlijk",
                                     "ambtelijk"});
    if (known) return !denied(tokens, i);
  }
  return false;
}

}  // namespace

// "Nog onbekend; gesprekken met Goes": nobody behind these words takes part for certain.
void Segmenter::doubt_all() {
  for (auto& each : segments_.mentions) {
    if (each.kind == Mention::Kind::other || !each.doubt.empty()) continue;
    each.doubt = "De cel zegt dat de deelnemers nog niet bekend zijn. Kijk of \"" + each.text +
                 "\" (al) meedoet.";
  }
}

// "Zwolle Dienstverlening" among municipalities: words of another cell behind a name.
void Segmenter::doubt_glued() {
  bool const list = std::ranges::any_of(segments_.mentions, [](Mention const& each) {
    return each.kind == Mention::Kind::name &&
           has_kind(each.candidates, OrganisationKind::municipality);
  });
  if (!list) return;
  for (auto& each : segments_.mentions) {
    bool const unknown = each.kind == Mention::Kind::other && each.doubt.empty() &&
                         each.unresolved == UnresolvedKind::organisation;
    if (!unknown) continue;
    auto const name = glued_name(scene_, each.text);
    if (name.empty() || named_before(name)) continue;
    each.doubt = not_read(each.text, scene_.atlas.organisation(name)->name);
  }
}

// "Goes, Borsele en Tolen", "AadR, KB en De Ronde Venen": a part that is not known may be a
// municipality of the provinces of the others. Where one is, other letters may be too.
void Segmenter::doubt_unknown() {
  std::set<std::string> provinces;
  for (auto const& each : segments_.mentions) {
    for (auto const& one : each.candidates) {
      if (one.organisation != nullptr && one.alive && !one.organisation->province.empty())
        provinces.insert(one.organisation->province);
    }
  }
  if (provinces.empty()) return;
  if (!scene_.province.empty()) provinces.insert(scene_.province);
  bool initials = false;
  auto const open = [](Mention const& each) {
    return each.kind == Mention::Kind::other && each.doubt.empty() &&
           (each.unresolved == UnresolvedKind::organisation ||
            each.unresolved == UnresolvedKind::unknown) &&
           !organisation_head(Tokens{each.text, 1}, 0);  // "GR"
  };
  for (auto& each : segments_.mentions) {
    if (!open(each)) continue;
    auto const name = may_mean(scene_, each.text, provinces);
    if (name.empty()) continue;
    initials = initials || letters_only(each.text);
    each.doubt = "\"" + each.text + "\" staat niet in de gegevens. Is het " + name +
                 "? Kijk wie er meedoet.";
  }
  if (!initials) return;
  for (auto& each : segments_.mentions) {
    if (open(each) && letters_only(each.text))
      each.doubt = "\"" + each.text + "\" staat niet in de gegevens. Kijk wie dit is.";
  }
}

// "Sint Anthonis en": the rest of the list stands elsewhere.
void Segmenter::doubt_unfinished() {
  auto const last = tokens_.size();
  bool const open =
      last > 0 && !tokens_.cut() && (tokens_.is(last - 1, {"en"}) || tokens_.sign(last - 1, ','));
  if (!open || segments_.mentions.empty()) return;
  auto& mention = segments_.mentions.back();
  if (mention.doubt.empty())
    mention.doubt = "De lijst eindigt met \"" + tokens_.written(last - 1, last) +
                    "\". Kijk of er deelnemers ontbreken.";
}

bool Segmenter::only_past() const { return past_ > 0 && past_ == segments_.mentions.size(); }

// What those named before were called is said of the last of them; it takes no part.
std::size_t Segmenter::former(std::size_t i) {
  auto const end = former_names_end(scene_, tokens_, i);
  if (end == 0) return 0;
  if (segments_.mentions.empty()) {
    push_other(i, end, UnresolvedKind::open_ended, "Wat vroeger zo heette, doet niet zelf mee.");
    ++past_;
  } else {
    add_note(segments_.mentions.back(), i, end);
  }
  return end;
}

// "Oorspronkelijk Haren en Ten Boer; nu alleen Groningen": those who took part before it.
std::size_t Segmenter::before_now(std::size_t i) {
  auto const end = past_list_end(scene_, tokens_, i);
  if (end == i) return 0;
  push_other(i, end, UnresolvedKind::open_ended, "Volgens de tekst deed die vroeger mee.");
  ++past_;
  return end;
}

// "Thans: Eemsdelta", "nu alleen Goes": what follows takes part; behind "alleen" nobody before
// it.
std::size_t Segmenter::now(std::size_t i) {
  auto const words = now_words(tokens_, i);
  if (words.end == 0) return 0;
  auto const list = municipalities_at(scene_, tokens_, words.end);
  if (list.codes.empty()) return 0;
  if (words.only && stop(tokens_, list.end)) {
    for (auto& each : segments_.mentions) no_longer(each, list.codes, i, list.end);
  }
  return words.end;
}

// One named before words such as "nu alleen Goes", that is not Goes.
void Segmenter::no_longer(Mention& mention, std::vector<std::string> const& still, std::size_t from,
                          std::size_t to) const {
  if (mention.kind == Mention::Kind::other) return;
  bool const stays = std::ranges::any_of(mention.candidates, [&](auto const& each) {
    return each.organisation != nullptr &&
           std::ranges::find(still, each.organisation->code) != still.end();
  });
  if (stays) return;
  Mention gone;
  gone.kind = Mention::Kind::other;
  gone.text = mention.text;
  gone.note = mention.note;
  gone.unresolved = UnresolvedKind::open_ended;
  gone.reason = takes_no_part_any_more;
  gone.doubt = "De cel zegt \"" + tokens_.written(from, to) + "\": \"" + mention.text +
               "\" is niet als deelnemer gelezen.";
  mention = std::move(gone);
}

// Words that only lead in to what takes part.
std::size_t Segmenter::led_in(std::size_t i) {
  if (auto const talks = in_talks(tokens_, i)) return i + talks;
  auto const boards = behind_boards(scene_, tokens_, i);
  if (boards.of_province) head_ = KindWord{OrganisationKind::province, false};
  if (boards.of_municipalities) {
    if (auto phrase = municipalities_beside(scene_, tokens_, i, boards.end)) {
      for (auto& each : phrase->mentions) push(std::move(each));
      return phrase->end;
    }
  }
  if (auto const behind = behind_sentence_start(scene_, tokens_, i)) return behind;
  bool const with = tokens_.is(i, {"incl", "inclusief"});  // "alle gemeenten, incl. Goes"
  if (with && !municipalities_at(scene_, tokens_, i + 1).codes.empty()) return i + 1;
  return boards.end > 0 ? boards.end : behind_lead_in(scene_, tokens_, i);
}

// "Toehoorder: Goes, Hulst": the label of one is read for the first name behind it.
void Segmenter::doubt_one(std::size_t at, Mention& next) {
  if (at >= segments_.mentions.size()) {  // a bracket named those that it stands for
    next.role = Role::partner;
    clause_.said_of_one(segments_.mentions.size());
    return;
  }
  auto& one = segments_.mentions[at];
  if (!one.doubt.empty()) return;
  one.doubt = "Het woord voor de rol van \"" + one.text +
              "\" is alleen voor die gelezen. Kijk of het ook voor de namen erachter geldt.";
}

// "(vanaf 2017) Soest": what a bracket before it says.
void Segmenter::say_of_next(Mention& mention) {
  if (next_note_.empty()) return;
  mention.note = std::exchange(next_note_, {});
  if (mention.kind != Mention::Kind::rule || !mention.doubt.empty()) return;
  if (outside_term(mention.note, scene_.day))
    mention.doubt =
        "Bij \"" + mention.text + "\" staat \"" + mention.note + "\". Kijk wie er (nog) meedoet.";
}

// "Schiedam: 10%", "Zeeuwse gemeenten 50%": said of the one before it; "10% Schiedam" of the
// next.
std::size_t Segmenter::share_beside(std::size_t i) {
  auto const end = share_end(tokens_, i);
  if (end == i) return 0;
  auto const kind = kind_word(tokens_, end);
  bool const counts = (kind && kind->plural) || rule_phrase(scene_, tokens_, i).has_value();
  if (auto name = counts ? std::nullopt : name_at(scene_, tokens_, end)) {
    auto const first = segments_.mentions.size();
    auto next = name->end;
    // "25% Assen 75% Emmen": the next share is of the next name
    if (auto const share = share_end(tokens_, next);
        share > next && name_at(scene_, tokens_, share)) {
      if (!name->wanted && head_) name->wanted = head_->kind;
      push_name(std::move(*name), end);
    } else {
      next = names(end);
    }
    if (segments_.mentions.size() > first) add_note(segments_.mentions[first], i, end);
    return next;
  }
  if (segments_.mentions.empty() || !stop(tokens_, end)) return 0;
  add_note(segments_.mentions.back(), i, end);
  return end;
}

/// Keeps what was said of it before.
void Segmenter::add_note(Mention& mention, std::size_t from, std::size_t to) const {
  if (!mention.note.empty()) mention.note += "; ";
  mention.note += tokens_.written(from, to);
}

// "Plus: …" and "Centrumgemeente: …" say what follows; "Overijssel: …" only groups.
std::size_t Segmenter::label(std::size_t i) {
  if (auto const kinds = counted_kinds(tokens_, i); kinds.end > 0) {
    head_.reset();
    next_doubt_ = other_total(scene_, tokens_, i, kinds);
    return kinds.end;
  }
  std::size_t colon = i;
  bool inside = false;  // "Gouda (aandeel: 1/2)": what a bracket says is no label of what follows
  while (colon < tokens_.size() && colon - i < 6 &&
         (inside || colon == i || !stop(tokens_, colon))) {  // a label may begin a line
    inside = tokens_.sign(colon, '(') || (inside && !tokens_.sign(colon, ')'));
    if (inside && tokens_.sign(colon, ':')) return 0;
    ++colon;
  }
  if (inside) return 0;
  // "… en Utrecht Provincies: …": the line before it ended there, as a name does
  for (auto at = i + 1; at < colon; ++at) {
    if (labelled(at) && name_end(scene_, tokens_, i) == at) return 0;
  }
  if (tokens_.is(i, {"plus"})) colon = i + 1;
  if (!tokens_.sign(colon, ':') || colon == i || only_share(tokens_, colon + 1)) return 0;
  auto const folded = std::string{tokens_.folded(i, colon)};
  for (auto const& variant : variants_) {
    auto const known = text::fold(variant);
    if (known == folded || known.ends_with(" " + folded) || folded.ends_with(known)) {
      variant_ = variant;
      return colon + 1;
    }
  }
  if (auto const behind = said_of_name(i, colon)) return behind;
  clause_.begin(segments_.mentions.size());
  if (auto const role = role_word(tokens_, colon - 1)) {
    bool const all = label_of_several(tokens_, colon - 1);
    clause_.announce(*role, all, colon + 1 < tokens_.size() && tokens_[colon + 1].dash_before);
    label_of_one_ = *role == Role::partner && !all;
    return colon + 1;
  }
  if (rule_phrase(scene_, tokens_, i)) return 0;
  if (auto const code = province_mark(folded); folded.size() > 3 && !code.empty()) {
    province_ = code;
    return colon + 1;
  }
  if (auto const kind = kind_word(tokens_, colon - 1)) {
    head_ = *kind;
    next_doubt_ = other_number(scene_, tokens_, i, colon + 1);
  } else if (auto const said = count_said(tokens_, i); said && said->end == colon) {
    next_doubt_ = other_number(scene_, tokens_, i, colon + 1);  // "totaal 5: Aalten, …"
  }
  return colon + 1;
}

// "Kapelle, Hulst: bestuurlijk": said of the municipality before the colon, which takes part.
std::size_t Segmenter::said_of_name(std::size_t i, std::size_t colon) {
  auto const next = colon + 1;
  auto name = tokens_[i].capital ? name_at(scene_, tokens_, i) : std::nullopt;
  bool const municipality = name && name->end == colon && next < tokens_.size() &&
                            !municipalities_at(scene_, tokens_, i).codes.empty() &&
                            province_mark(tokens_.folded(i, colon)).empty();
  if (!municipality || !tokens_[next].word() || tokens_[next].dash_before) return 0;
  bool const party = tokens_[next].capital || kind_word(tokens_, next) ||
                     party_word(tokens_, next) || institution(tokens_, next) > 0 ||
                     rule_phrase(scene_, tokens_, next) || open_word(tokens_, next) ||
                     names_someone(scene_, tokens_, next, part_end(tokens_, next));
  auto const end = part_end(tokens_, next);
  if (party || !said_of_party(tokens_, next, end)) return 0;
  push_name(std::move(*name), i);
  add_note(segments_.mentions.back(), next, end);
  give_role(next, end);
  return end;
}

/// A word for a kind with a colon: what follows is of that kind.
bool Segmenter::labelled(std::size_t i) const {
  return i > 0 && tokens_.sign(i + 1, ':') && tokens_[i].capital && kind_word(tokens_, i);
}

// "alle Drentse gemeenten als toehoorder"
std::size_t Segmenter::role_behind(std::size_t i) {
  if (segments_.mentions.empty() || !tokens_.is(i, {"als", "zijn", "is", "tevens", "ook"}))
    return 0;
  auto const end = part_end(tokens_, i);
  if (!role_in(tokens_, i, end) || !note_words(tokens_, i, end)) return 0;
  add_note(segments_.mentions.back(), i, end);
  give_role(i, end);
  return end;
}

// "…, min Ommen": out of a set named before, or else said of who takes no part.
std::size_t Segmenter::without(std::size_t i) {
  if (auto const whole = tokens_.phrase(i, "zonder uitzondering*")) return i + whole;
  if (auto const end = leave_out(scene_, tokens_, i, segments_.mentions)) return end;
  auto const names = behind_except(tokens_, i);
  if (names == i) return 0;
  auto const list = municipalities_at(scene_, tokens_, names);
  if (list.codes.empty()) return 0;
  deny(list.codes);
  // "niet Hulst en Sluis", "Zwolle uitgezonderd Hulst": who takes no part?
  bool const plain = list.codes.size() == 1 && !tokens_.is(i, {"uitgezonderd"});
  return not_taking_part(i, list.end, !plain);
}

// "Deventer neemt niet deel": said, so that nobody thinks it was overlooked.
std::size_t Segmenter::not_taking_part(std::size_t from, std::size_t end, bool unsure) {
  push_other(from, end, UnresolvedKind::open_ended, takes_no_part_any_more);
  if (!unsure) return end;
  segments_.mentions.back().doubt = "De cel zegt \"" + tokens_.written(from, end) +
                                    "\": niet als deelnemer gelezen. Kijk voor wie dat geldt.";
  return end;
}

}  // namespace verband::resolve
