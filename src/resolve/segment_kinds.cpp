// SPDX-License-Identifier: EUPL-1.2
// Organisations by a word for their kind: "de gemeenten A en B", "beide waterschappen",
// "provincie".
#include <algorithm>
#include <utility>

#include "resolve/around_names.hpp"
#include "resolve/counts.hpp"
#include "resolve/cut_names.hpp"
#include "resolve/exceptions.hpp"
#include "resolve/legend.hpp"
#include "resolve/phrases.hpp"
#include "resolve/places.hpp"
#include "resolve/province_words.hpp"
#include "resolve/roles.hpp"
#include "resolve/rules.hpp"
#include "resolve/segmenter.hpp"
#include "resolve/set_heads.hpp"
#include "resolve/shares.hpp"
#include "resolve/strangers.hpp"
#include "resolve/whole_kind.hpp"

namespace verband::resolve {

using reference::Candidate;

// "N.-Beveland"
std::size_t Segmenter::half_cut(std::size_t i) {
  if (name_end(scene_, tokens_, i) > i) return 0;
  auto read = half_cut_name(scene_, tokens_, i);
  if (read.reason.empty()) return 0;
  auto const end = read.name.end;
  bool const joined =
      read.name.candidates.front().organisation->name.find('-') != std::string::npos;
  bool const alone = !joined || !municipalities_at(scene_, tokens_, end - 1).codes.empty();
  push_name(std::move(read.name), i);
  auto& mention = segments_.mentions.back();
  mention.reason = std::move(read.reason);
  if (alone) mention.doubt = mention.reason + " Klopt dat?";  // "M. Groningen"
  return end;
}

// "ALM", where the document says that it stands for Almere.
std::size_t Segmenter::in_legend(std::size_t i) {
  auto const [name, end] = short_name_at(scene_, tokens_, i);
  if (name == nullptr) return 0;
  bool const alone = stop(tokens_, end) || tokens_.sign(end, '(') ||
                     short_name_at(scene_, tokens_, end).name != nullptr;
  if (!alone) return 0;
  for (auto const& code : name->codes) {
    Name one{.end = end};
    one.candidates.push_back({.organisation = scene_.atlas.organisation(code), .alive = true});
    push_name(std::move(one), i);
    segments_.mentions.back().reason =
        "Het document zegt: " + name->written + " is " + name->meaning + ".";
  }
  return end;
}

// "waterschappen De Dommel en Limburg": the data may know the name only with the word before it.
void Segmenter::of_wanted_kind(Name& name, std::size_t from) const {
  if (!name.wanted || has_kind(name.candidates, *name.wanted)) return;
  bool const water = *name.wanted == OrganisationKind::water_authority;
  if (!water && *name.wanted != OrganisationKind::province) return;
  auto found = scene_.gazetteer.find(
      (water ? "waterschap " : "provincie ") + tokens_.written(from, name.end), scene_.day);
  if (has_kind(found, *name.wanted)) name.candidates = std::move(found);
}

// "de eigen gemeente", "onze gemeente": whose document it is.
std::size_t Segmenter::own(std::size_t i) {
  auto name = own_organisation(scene_, tokens_, i);
  if (!name) return 0;
  auto const end = name->end;
  auto const& owner = name->candidates.front().organisation->name;
  push_name(std::move(*name), i);
  segments_.mentions.back().reason = "Het is het overzicht van " + owner + ".";
  return end;
}

// "de Friese gemeente Ooststellingwerf", "de Limburgse stad Venlo", "het Groningse Haren": the
// adjective says where the one named lies.
std::size_t Segmenter::lying_in(std::size_t i) {
  auto const at = tokens_.is(i, {"de", "het"}) ? i + 1 : i;
  auto const word = adjective(tokens_, at);
  if (!word) return 0;
  auto const from = at + word->tokens;
  bool const own_name = name_end(scene_, tokens_, i) > from || name_end(scene_, tokens_, at) > from;
  bool const plural = tokens_[from - 1].folded.ends_with("en");  // "Drechtsteden Dordrecht"
  if (own_name || plural || from >= tokens_.size() || tokens_[from].dash_before) return 0;
  bool const city = tokens_.is(from, {"stad"});
  auto const kind =
      city ? KindWord{OrganisationKind::municipality, false} : kind_word(tokens_, from);
  if (kind && kind->plural) return 0;
  auto const called = kind ? from + 1 : from;
  bool const may = called < tokens_.size() && tokens_[called].capital;
  auto const wanted = kind ? kind->kind : OrganisationKind::municipality;
  auto const name = may ? name_at(scene_, tokens_, called, wanted) : std::nullopt;
  auto const place = name ? place_named(scene_, word->place) : std::nullopt;
  if (!place) return 0;
  auto const members = scene_.atlas.members(place->key, scene_.day);
  bool const within = std::ranges::any_of(name->candidates, [&](Candidate const& each) {
    return each.organisation != nullptr &&
           std::ranges::find(members, each.organisation->code) != members.end();
  });
  if (!within && !kind) return 0;
  if (kind) head_ = *kind;
  auto const before = province_;
  constexpr std::string_view of_province = "province:";
  if (place->key.starts_with(of_province)) province_ = place->key.substr(of_province.size());
  auto const end = names(city ? called : from);
  province_ = before;
  if (end == 0) head_.reset();
  bool const elsewhere = end > 0 && !within && wanted == OrganisationKind::municipality;
  if (elsewhere && !segments_.mentions.empty() && segments_.mentions.back().doubt.empty())
    segments_.mentions.back().doubt =
        "\"" + tokens_.written(i, name->end) +
        "\": die gemeente ligt op deze dag ergens anders. Kijk welke bedoeld is.";
  return end;
}

// "de veiligheidsregio's Twente en IJsselland": the names share their head.
std::size_t Segmenter::bodies(std::size_t i) {
  auto read = bodies_at(scene_, tokens_, i);
  for (auto& each : read.all) {
    if (each.name.candidates.empty()) {
      push_other(each.from, each.name.end, UnresolvedKind::organisation,
                 "Deze organisatie heeft geen code in de gegevens.");
      segments_.mentions.back().text = std::move(each.text);
    } else {
      push_name(std::move(each.name), each.from, std::move(each.text));
    }
  }
  return read.end;
}

// "gemeente en provincie Groningen" is two organisations.
std::size_t Segmenter::both_kinds(std::size_t i) {
  auto at = i;
  if (tokens_.is(at, {"de", "zowel"})) ++at;
  auto const first = kind_word(tokens_, at);
  // "gemeenten en provincie Utrecht": the plural is no name of one municipality
  if (!first || first->plural ||
      !(tokens_.is(at + 1, {"en", "als"}) || tokens_.sign(at + 1, '/') ||
        tokens_.sign(at + 1, '+') || tokens_.sign(at + 1, '&')))
    return 0;
  auto from = at + 2;
  if (tokens_.is(from, {"de", "het"})) ++from;
  auto const second = kind_word(tokens_, from);
  if (!second || second->kind == first->kind) return 0;
  auto const a = name_at(scene_, tokens_, from + 1, first->kind);
  auto const b = name_at(scene_, tokens_, from + 1, second->kind);
  if (!a || !b || !has_kind(a->candidates, first->kind) || !has_kind(b->candidates, second->kind))
    return 0;
  auto const end = b->end;
  push_name(*a, at, tokens_.written(at, at + 1) + " " + tokens_.written(from + 1, end));
  push_name(*b, from);
  return end;
}

// "de drie noordelijke provincies", "alle waterschappen"; with names behind it these decide.
std::size_t Segmenter::whole(std::size_t i) {
  auto const read = whole_kind(scene_, tokens_, i);
  if (!read) return 0;
  if (read->only_a_head) {
    head_ = KindWord{read->kind, true};
    return read->end;
  }
  auto const text = tokens_.written(i, read->end);
  for (auto const* each : read->members) {
    Name name{.wanted = read->kind, .end = read->end};
    name.candidates.push_back({.organisation = each, .alive = true});
    push_name(std::move(name), i);
    segments_.mentions.back().reason = "Hoort bij \"" + text + "\".";
  }
  return read->end;
}

// "de gemeenten A, B en C": the kind holds for the names that follow. A bare "provincie" is the
// province of the rule before it, or of the owner.
std::size_t Segmenter::head(std::size_t i) {
  if (auto const named = behind_set_head(scene_, tokens_, i)) {
    head_ = KindWord{OrganisationKind::municipality, true};
    next_doubt_ = other_number(scene_, tokens_, i, named);
    return named;
  }
  auto at = i;
  while (tokens_.is(at, {"de", "het", "alle", "deelnemende", "volgende"}) ||
         (at < tokens_.size() && count(tokens_[at].folded) && kind_word(tokens_, at + 1)))
    ++at;
  if (auto const word = adjective(tokens_, at);
      word && municipalities_word(tokens_, at + word->tokens))
    at += word->tokens;  // "de Drentse gemeenten Assen en Emmen"
  auto const kind = kind_word(tokens_, at);
  if (!kind) return 0;
  auto const own = name_end(scene_, tokens_, at);
  if (own > at + 1 && !kind->plural) return 0;  // the word is part of the name itself
  auto next = at + 1;
  if (tokens_.is(next, {"van"}) || tokens_.sign(next, ':')) ++next;
  if (auto const end = marked(i, *kind, next)) return end;
  // "de gemeenten Son en Best": a list whose first name is not known
  bool const list = kind->plural && next < tokens_.size() && tokens_[next].word() &&
                    tokens_[next].capital &&
                    (listed(tokens_, next + 1) || may_be_cut(tokens_, next));
  bool const named = list || name_at(scene_, tokens_, next, kind->kind).has_value() ||
                     tokens_[at].hyphen_after ||
                     (next < tokens_.size() && tokens_[next].hyphen_after);
  if (named) {
    head_ = *kind;
    if (!kind->plural) return names(at);
    next_doubt_ = other_number(scene_, tokens_, i, next);
    return next;
  }
  // "en de provincie zelf"
  auto const end = at + (tokens_.is(at + 1, {"zelf"}) ? 2 : 1);
  auto const share = stop(tokens_, end) ? end : share_end(tokens_, end);  // "provincie 10%"
  if (!stop(tokens_, share) && !tokens_.sign(share, '(')) return 0;
  if (kind->kind != OrganisationKind::municipality && !kind->plural) {
    if (auto const behind = bare(i, end, kind->kind)) return with_share(behind, share);
  }
  if (tokens_.sign(end, '(') && kind->plural) {
    if (only_one_with_role(end + 1)) {  // "13 gemeenten (centrumgemeente Terneuzen)"
      push_other(
          i, end, UnresolvedKind::open_ended,
          "De cel zegt niet welke " + tokens_.written(at, end) + " dit zijn. Vul de namen aan.");
      segments_.mentions.back().doubt = segments_.mentions.back().reason;
      head_ = *kind;
      return end + 1;
    }
    head_ = *kind;
    next_doubt_ = other_number(scene_, tokens_, i, end + 1);
    return end;
  }
  push_other(i, end, UnresolvedKind::kind_of_party,
             "De cel noemt alleen een soort organisatie, geen naam.");
  // "HHR": the letters may be the name of one
  auto const written = tokens_.written(at, at + 1);
  constexpr std::size_t longest = 4;  // of letters for a kind; more are the word itself
  bool const letters = written.size() > 2 && written.size() <= longest && all_capitals(tokens_, at);
  if (letters)
    segments_.mentions.back().doubt =
        "\"" + written + "\": de cel zegt niet welke organisatie dit is. Vul de naam aan.";
  return with_share(end, share);
}

// "centrumgemeente Terneuzen)": a bracket that tells the role of one, and not who the others are.
bool Segmenter::only_one_with_role(std::size_t from) const {
  auto name = from;
  while (role_word(tokens_, name)) ++name;
  bool const role = name > from;
  while (tokens_.is(name, {"is", "de", "gemeente"}) || tokens_.sign(name, ':')) ++name;
  auto const named = municipalities_at(scene_, tokens_, name);
  return role && named.codes.size() == 1 && tokens_.sign(named.end, ')');
}

// "Provincies en gemeenten in Drenthe en Groningen": the provinces themselves, and the
// municipalities in them, of which the text does not say whether all are meant.
std::size_t Segmenter::provinces_and_theirs(std::size_t i) {
  constexpr std::string_view of_province = "province:";
  auto const at = i + (tokens_.is(i, {"de"}) ? 1U : 0U);
  if (!tokens_.is(at, {"provincies", "provincie"}) || !tokens_.is(at + 1, {"en"})) return 0;
  auto phrase = rule_phrase(scene_, tokens_, at + 2);
  if (!phrase) return 0;
  bool provinces = true;
  for (auto const& each : phrase->mentions) {
    if (each.kind != Mention::Kind::rule || each.open) return 0;  // "in onder andere Overijssel"
    provinces = provinces && each.rule.grouping.starts_with(of_province);
  }
  auto const words = tokens_.written(i, phrase->end);
  if (!provinces) {  // "Provincies en gemeenten in Noord-Nederland"
    push_other(i, at + 1, UnresolvedKind::kind_of_party,
               "\"" + words + "\" zegt niet welke provincie dat is. Vul de naam aan.");
    segments_.mentions.back().doubt = segments_.mentions.back().reason;
    return at + 2;
  }
  for (auto const& each : phrase->mentions) {
    Name name{.wanted = OrganisationKind::province, .end = phrase->end};
    auto const* const one =
        scene_.atlas.organisation(each.rule.grouping.substr(of_province.size()));
    if (one == nullptr) return 0;
    name.candidates.push_back({.organisation = one, .alive = true});
    push_name(std::move(name), i, one->name);
    segments_.mentions.back().reason = "Genoemd in \"" + words + "\".";
  }
  bool const whole = phrase->mentions.size() == 1 || tokens_.is(at + 2, {"alle", "al", "de"});
  for (auto& each : phrase->mentions) {
    if (!whole && each.doubt.empty())
      each.doubt = "\"" + words + "\" zegt niet of alle gemeenten meedoen. Kijk wie er meedoet.";
    take_out(scene_, each, ahead_);
    push(std::move(each));
  }
  head_.reset();
  return phrase->end;
}

// "provincie 10%": a share right behind is a note on the last one; the token behind it.
std::size_t Segmenter::with_share(std::size_t end, std::size_t share) {
  if (share > end) add_note(segments_.mentions.back(), end, share);
  return std::max(end, share);
}

// "provincie ZH": a province by the mark that stands for its name.
std::size_t Segmenter::marked(std::size_t from, KindWord const& kind, std::size_t at) {
  if (kind.kind != OrganisationKind::province || kind.plural) return 0;
  auto name = marked_province(scene_, tokens_, at);
  if (!name) return 0;
  auto const end = name->end;
  push_name(std::move(*name), from);
  return end;
}

std::size_t Segmenter::bare(std::size_t from, std::size_t end, OrganisationKind kind) {
  // "het hoogheemraadschap" is no waterschap that the province may have
  bool const water = kind == OrganisationKind::water_authority;
  auto const word = tokens_.is(end - 1, {"zelf"}) ? end - 2 : end - 1;
  if (water && !tokens_.is(word, {"waterschap"})) return 0;
  bool const some_one = tokens_.is(from, {"een"}) || (from > 0 && tokens_.is(from - 1, {"een"}));
  if (some_one) return 0;  // "gemeenten en een waterschap" does not say which
  auto read = bare_of(scene_, segments_.mentions, kind);
  if (read.one == nullptr && !(read.of_set && kind == OrganisationKind::water_authority)) return 0;
  if (read.one == nullptr) {  // "alle Drentse gemeenten en het waterschap"
    push_other(from, end, UnresolvedKind::kind_of_party,
               "De cel noemt alleen een soort organisatie, geen naam.");
    segments_.mentions.back().doubt =
        "\"" + tokens_.written(from, end) + "\": de cel zegt niet welk. Vul de naam aan.";
    return end;
  }
  Name name{.wanted = kind, .end = end};
  name.candidates.push_back({.organisation = read.one, .alive = true});
  push_name(std::move(name), from);
  segments_.mentions.back().reason = std::move(read.reason);
  return end;
}

// "Noord- en Zuid-Holland": the first word shares the tail of the name behind "en".
std::optional<std::vector<Candidate>> Segmenter::shared_tail(std::size_t i) const {
  auto const name = shared_name(scene_, tokens_, i);
  if (!name) return std::nullopt;
  auto found = scene_.gazetteer.find(*name, scene_.day);
  return found.empty() ? std::nullopt : std::optional{std::move(found)};
}

void Segmenter::push_shared(std::size_t i, std::vector<Candidate> found) {
  Name name{.candidates = std::move(found), .end = i + 1};
  if (head_) name.wanted = head_->kind;
  push_name(std::move(name), i, tokens_.written(i, i + 1) + "-");
}

}  // namespace verband::resolve
