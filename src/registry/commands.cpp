// SPDX-License-Identifier: EUPL-1.2
#include "registry/commands.hpp"

#include <algorithm>
#include <utility>

#include "model/ensure.hpp"
#include "model/wording.hpp"
#include "registry/fold.hpp"
#include "registry/inside.hpp"

namespace verband::registry {
namespace {

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string slug(std::string_view folded) {
  constexpr std::size_t longest = 60;
  auto out = hyphenated(folded);
  if (out.size() > longest) {
    auto const cut = out.rfind('-', longest);
    out.resize(cut == std::string::npos ? longest : cut);
  }
  return out.empty() ? "samenwerking" : out;
}

/// The judgements in force on that account and part.
std::vector<Judgement const*> in_force(Snapshot const& snapshot, std::string_view account,
                                       std::string_view part) {
  std::vector<Judgement const*> found;
  for (auto const& [id, judgement] : snapshot.judgements) {
    if (judgement.superseded_by.empty() && judgement.account == account && judgement.part == part) {
      found.push_back(&judgement);
    }
  }
  return found;
}

std::string said(Verdict verdict) {
  switch (verdict) {
    case Verdict::same:
      return "hetzelfde";
    case Verdict::not_same:
      return "niet hetzelfde";
    case Verdict::unsure:
      return "onzeker";
  }
  return {};
}

std::string in_dutch(Visibility value) {
  switch (value) {
    case Visibility::closed:
      return "gesloten";
    case Visibility::cells:
      return "cellen";
    case Visibility::open:
      return "openbaar";
  }
  return {};
}

}  // namespace

std::optional<Refusal> missing(By const& by) {
  if (blank(by.author)) {
    return Refusal{RefusalKind::author_missing, "Zeg met --author wie dit doet.", {}};
  }
  if (blank(by.reason)) {
    return Refusal{RefusalKind::reason_missing, "Zeg met --reason waarom dit gebeurt.", {}};
  }
  return std::nullopt;
}

Change begun(ChangeKind kind, By const& by) {
  return {.recorded = by.now, .kind = kind, .author = by.author, .reason = by.reason};
}

void add(Change& change, Thing thing) {
  auto key = key_of(thing);
  change.events.push_back({std::move(key), std::move(thing)});
}

tl::unexpected<Refusal> refused(RefusalKind kind, std::string detail,
                                std::vector<std::string> list) {
  return tl::unexpected{Refusal{kind, std::move(detail), std::move(list)}};
}

std::string unknown_partnership(std::string_view which) {
  return "Samenwerkingsverband \"" + std::string{which} + "\" staat niet in het register.";
}

std::string unknown_source(std::string_view source) {
  return "Bron \"" + std::string{source} + "\" staat niet in het register.";
}

Minting::Minting(Snapshot const& snapshot, Tools const& tools) : tools_{tools} {
  for (auto const& [uri, partnership] : snapshot.partnerships)
    slugs_.try_emplace(partnership.slug, 1);
}

std::string Minting::free_slug(std::string_view name) {
  auto wanted = slug(tools_.folded(name));
  auto const [at, is_free] = slugs_.try_emplace(wanted, 1);
  if (is_free) return wanted;
  for (;;) {
    auto numbered = wanted + "-" + std::to_string(++at->second);
    if (slugs_.try_emplace(numbered, 1).second) return numbered;
  }
}

std::string Minting::own_partnership(Change& change, std::string const& account,
                                     std::string_view name) {
  Partnership made{.uri = "urn:uuid:" + tools_.mint(), .slug = free_slug(name)};
  add(change, made);
  add(change, Judgement{.id = tools_.mint(),
                        .account = account,
                        .partnership = made.uri,
                        .verdict = Verdict::same,
                        .actor = std::string{first_account},
                        .reason = "Nog geen ander samenwerkingsverband waar deze rij bij hoort."});
  return made.uri;
}

Result<Change> judge(Snapshot const& snapshot, JudgeRequest const& request, By const& by,
                     Tools const& tools) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  auto const account = snapshot.accounts.find(request.account);
  if (account == snapshot.accounts.end() || !current(snapshot, account->second)) {
    return refused(RefusalKind::unknown_account,
                   "Rij \"" + request.account + "\" staat niet (meer) in het register.");
  }
  if (!request.part.empty() &&
      std::ranges::find(account->second.typed.variants, request.part, &Variant::name) ==
          account->second.typed.variants.end()) {
    return refused(RefusalKind::unknown_part,
                   "Deze rij heeft geen variant \"" + request.part + "\".");
  }
  auto const* wanted = partnership(snapshot, request.partnership);
  if (wanted == nullptr) {
    return refused(RefusalKind::unknown_partnership, unknown_partnership(request.partnership));
  }
  auto const* standing = judgement(snapshot, request.account, request.part, wanted->uri);
  if (standing != nullptr && standing->by_person() && standing->verdict == request.verdict) {
    return refused(RefusalKind::nothing_changes,
                   "Zo is het al beoordeeld, door " + standing->actor + ": " + standing->reason);
  }

  auto change = begun(ChangeKind::judgement, by);
  Judgement const made{.id = tools.mint(),
                       .account = request.account,
                       .part = request.part,
                       .partnership = wanted->uri,
                       .verdict = request.verdict,
                       .actor = by.author,
                       .reason = by.reason};
  add(change, made);
  bool elsewhere = false;
  for (auto const* earlier : in_force(snapshot, request.account, request.part)) {
    bool const about_it = partnership(snapshot, earlier->partnership) == wanted;
    bool const moved_away = request.verdict == Verdict::same && earlier->verdict == Verdict::same;
    if (about_it || moved_away) {
      auto superseded = *earlier;
      superseded.superseded_by = made.id;
      add(change, std::move(superseded));
    } else if (earlier->verdict == Verdict::same) {
      elsewhere = true;
    }
  }
  change.summary =
      "Rij " + std::to_string(account->second.row) + " beoordeeld als " + said(request.verdict);
  // What a source says never drops out of the lists: a row that is no longer with any partnership
  // gets its own.
  if (request.verdict != Verdict::same && !elsewhere && request.part.empty()) {
    Minting{snapshot, tools}.own_partnership(change, request.account, account->second.typed.name);
  }
  return change;
}

Result<Change> set_visibility(Snapshot const& snapshot, std::string_view source,
                              Visibility visibility, By const& by) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  auto const found = snapshot.sources.find(source);
  if (found == snapshot.sources.end()) {
    return refused(RefusalKind::unknown_source, unknown_source(source));
  }
  if (found->second.visibility == visibility) {
    return refused(RefusalKind::nothing_changes, "De bron heeft deze zichtbaarheid al.");
  }
  auto change = begun(ChangeKind::source, by);
  auto source_now = found->second;
  source_now.visibility = visibility;
  change.summary = "Zichtbaarheid van een bron: " + in_dutch(found->second.visibility) + " wordt " +
                   in_dutch(visibility);
  add(change, std::move(source_now));
  return change;
}

Result<Change> set_source_title(Snapshot const& snapshot, std::string_view source,
                                std::string_view title, By const& by) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  auto const found = snapshot.sources.find(source);
  if (found == snapshot.sources.end()) {
    return refused(RefusalKind::unknown_source, unknown_source(source));
  }
  if (!found->second.redacted.empty()) {
    return refused(RefusalKind::already_redacted,
                   "Deze bron is verwijderd. Reden: " + found->second.redacted);
  }
  if (found->second.title == title) {
    return refused(RefusalKind::nothing_changes, "De bron heet al zo.");
  }
  auto change = begun(ChangeKind::source, by);
  auto source_now = found->second;
  source_now.title = title;
  add(change, std::move(source_now));
  change.summary = "Titel van een bron gewijzigd";
  return change;
}

Result<Change> adopt_release(Snapshot const& snapshot, AtlasRelease const& release, By const& by) {
  if (auto no = missing(by)) return tl::unexpected{*no};
  if (snapshot.release_hash == release.hash) {
    return refused(RefusalKind::nothing_changes, "Deze naslaggegevens gelden al.");
  }
  auto change = begun(ChangeKind::release, by);
  add(change, release);
  change.summary = "Naslaggegevens " + release.release + " gelden vanaf nu";
  return change;
}

}  // namespace verband::registry
