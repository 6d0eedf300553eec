// SPDX-License-Identifier: EUPL-1.2
#include "app/intake.hpp"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <utility>

#include "publish/table.hpp"
#include "publish/words.hpp"
#include "registry/fold.hpp"
#include "resolve/reconcile.hpp"
#include "text/fold.hpp"

namespace verband::app {

registry::By Intake::who(std::string const& title) const {
  return by(env_, arguments_, "Import van " + title);
}

registry::ImportRequest Intake::request(ReadDocument const& document, std::string_view bytes,
                                        std::string const& hash) const {
  auto const title = arguments_.value("title");
  registry::ImportRequest request;
  request.source = {
      .id = hash,
      .title = title.empty() ? std::filesystem::path{document.file}.filename().string() : title,
      .size = bytes.size(),
      .visibility = asked_.visibility};
  request.owner = document.resolved.context.owner;
  request.reference_date = document.resolved.context.reference_date;
  request.window = document.resolved.context.window;
  request.options = asked_.reading.canonical;
  request.reader = std::string{ingest::reader_version()};
  request.release = knowledge_.atlas->release;
  request.draft = document.draft;
  request.rows = document.resolved.rows;
  request.findings = document.resolved.findings;
  return request;
}

/// Appends the release of the reference data when the register does not hold it in force yet.
std::optional<registry::Refusal> Intake::adopt_release() {
  std::string const hash{reference::embedded_hash()};
  auto& session = *session_;
  if (session.snapshot.release_hash == hash) return std::nullopt;
  auto const change = registry::adopt_release(
      session.snapshot, {.release = knowledge_.base->release, .hash = hash},
      {.author = who({}).author, .reason = "Naslaggegevens van dit programma", .now = env_.now});
  if (!change) {
    if (change.error().kind == registry::RefusalKind::nothing_changes) return std::nullopt;
    return change.error();
  }
  registry::Blob const blob{hash, std::string{reference::embedded_release()}};
  auto const done = session.store->append(*change, session.snapshot.revision, {&blob, 1});
  if (!done && done.error().kind != registry::RefusalKind::revision_changed) return done.error();
  read_again(session, knowledge_);
  return std::nullopt;
}

std::optional<registry::Refusal> Intake::open() {
  if (session_) return std::nullopt;
  auto session =
      open_session(env_, register_file(env_, arguments_), store::Access::create, knowledge_);
  auto const expect = expected(arguments_, session.snapshot.revision);
  if (*expect != session.snapshot.revision) {
    return registry::revision_changed(*expect, session.snapshot.revision);
  }
  session_ = std::move(session);
  auto refusal = adopt_release();
  if (refusal) session_.reset();
  return refusal;
}

/// Says that a document that was in the register before stays as visible as it was.
void Intake::say_visibility(Source const& asked) {
  auto const known = session_->snapshot.sources.find(asked.id);
  if (!arguments_.has("visibility") || known == session_->snapshot.sources.end() ||
      known->second.visibility == asked.visibility) {
    return;
  }
  env_.err << "  Let op: „" << publish::printable(known->second.title)
           << "” stond al in het register, met zichtbaarheid „"
           << publish::word(known->second.visibility)
           << "”. Dat blijft zo. Wijzigen: verband source " << asked.id.substr(0, 12)
           << " --visibility " << publish::word(asked.visibility) << " --reason \"…\"\n";
}

TakenIn Intake::take(ReadDocument const& document, std::string_view bytes,
                     std::string const& hash) {
  if (auto refusal = open()) return {.refusal = std::move(*refusal)};
  auto& session = *session_;
  auto const asked = request(document, bytes, hash);
  say_visibility(asked.source);
  registry::Blob const blob{hash, std::string{bytes}};
  for (int attempt = 0;; ++attempt) {
    auto change = registry::import_document(session.snapshot, asked, who(asked.source.title),
                                            registry_tools(env_));
    if (!change) return {.refusal = change.error()};
    auto const done = session.store->append(*change, session.snapshot.revision, {&blob, 1});
    if (done) {
      TakenIn taken{.revision = *done,
                    .summary = change->summary,
                    .differences = analysis::differences(session.snapshot, *change)};
      change->revision = *done;
      change->recorded = std::max(change->recorded, session.snapshot.recorded);
      session.snapshot = registry::advance(std::move(session.snapshot), {&*change, 1});
      return taken;
    }
    bool const again = done.error().kind == registry::RefusalKind::revision_changed &&
                       attempt < 20 && !arguments_.has("expect");
    if (!again) return {.refusal = done.error()};
    read_again(session, knowledge_);
  }
}

std::size_t Intake::likely_told_before(std::string const& source) const {
  if (!session_ || session_->snapshot.sources.size() < 2) return 0;
  auto const& snapshot = session_->snapshot;
  auto const ours = partnerships_of(snapshot, source);
  if (ours.empty()) return 0;
  auto const proposals = resolve::reconcile(snapshot, ours);
  return static_cast<std::size_t>(std::ranges::count(proposals, Verdict::same, &Proposal::verdict));
}

TakenIn Intake::look(ReadDocument const& document, std::string_view bytes,
                     std::string const& hash) {
  auto const file = register_file(env_, arguments_);
  std::error_code failed;
  if (!session_ && !std::filesystem::exists(file, failed)) return {.revision = Revision{}};
  if (!session_) session_ = open_session(env_, file, store::Access::read, knowledge_);
  auto const asked = request(document, bytes, hash);
  auto by = who(asked.source.title);
  if (by.author.empty()) by.author += '-';  // whoever it is, nothing is written
  auto const change =
      registry::import_document(session_->snapshot, asked, by, registry_tools(env_));
  if (!change) return {.refusal = change.error()};
  return {.revision = session_->snapshot.revision,
          .summary = change->summary,
          .differences = analysis::differences(session_->snapshot, *change)};
}

}  // namespace verband::app
