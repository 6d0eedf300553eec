// SPDX-License-Identifier: EUPL-1.2
#include "app/session.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <iterator>
#include <ostream>

#include "analysis/select.hpp"
#include "model/ensure.hpp"
#include "model/wording.hpp"
#include "registry/fold.hpp"
#include "text/fold.hpp"

namespace verband::app {

std::string register_file(Environment const& env, Arguments const& arguments) {
  auto const given = arguments.value("register");
  return given.empty() ? env.register_file : given;
}

Knowledge register_knowledge(std::string const& file, Use use) {
  std::error_code failed;
  if (!std::filesystem::is_regular_file(file, failed)) return embedded_knowledge(use);
  std::vector<RegionDivision> divisions;
  for (auto& each : store::open_register(file, store::Access::read)->things("division")) {
    divisions.push_back(std::get<RegionDivision>(std::move(each)));
  }
  return embedded_knowledge(use, std::move(divisions));
}

Session open_session(Environment const& env, std::string const& file, store::Access access,
                     Knowledge const& knowledge, std::optional<Date> known) {
  Session session;
  session.store =
      store::open_register(file, access, {.now = env.now, .program = "verband " VERBAND_VERSION});
  read_again(session, knowledge, known);
  return session;
}

void read_again(Session& session, Knowledge const& knowledge, std::optional<Date> known) {
  session.log = session.store->changes();
  auto const load = [&](std::string_view hash) -> std::shared_ptr<Atlas const> {
    if (hash.empty() || hash == reference::embedded_hash()) return knowledge.base;
    auto const bytes = session.store->blob(hash);
    if (!bytes) {
      throw Error{"De naslaggegevens " + std::string{hash.substr(0, 12)} +
                  " staan niet in het register. Zet een reservekopie van het bestand terug."};
    }
    return reference::load(*bytes);
  };
  session.snapshot = registry::as_known(session.log, load,
                                        known.value_or(Date{std::chrono::year{2199} / 12 / 31}));
}

registry::By by(Environment const& env, Arguments const& arguments, std::string_view usual) {
  auto const author = arguments.value("author");
  auto const reason = arguments.value("reason");
  return {.author = author.empty() ? env.author : author,
          .reason = reason.empty() ? std::string{usual} : reason,
          .now = env.now};
}

int refused(Environment& env, registry::Refusal const& refusal) {
  using enum registry::RefusalKind;
  bool const usage = refusal.kind == author_missing || refusal.kind == reason_missing;
  env.err << (usage ? "" : "Geweigerd: ") << publish::printable(refusal.detail) << '\n';
  for (auto const& line : refusal.list) env.err << "  - " << publish::printable(line) << '\n';
  if (usage) return exit_usage;
  switch (refusal.kind) {
    case unknown_revision:
    case unknown_source:
    case unknown_account:
    case unknown_part:
    case unknown_partnership:
    case unknown_organisation:
    case unknown_division:
      return exit_not_found;
    default:
      return exit_refused;
  }
}

int misused(Environment& env, std::string_view message) {
  env.err << message << '\n';
  return exit_usage;
}

std::optional<Revision> expected(Arguments const& arguments, Revision head) {
  auto const text = arguments.value("expect");
  if (text.empty()) return head;
  Revision revision = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), revision);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return revision;
}

std::optional<Date> date_option(Arguments const& arguments, std::string_view option,
                                std::string& trouble) {
  auto const text = arguments.value(option);
  if (text.empty()) return std::nullopt;
  auto const day = parse_date(text);
  if (!day) {
    trouble = "De datum „" + text +
              "” bestaat niet of is niet te lezen. Schrijf hem als 2015-01-31 of 31-1-2015.";
  }
  return day;
}

Source const* find_source(Snapshot const& snapshot, std::string_view text) {
  Source const* found = nullptr;
  for (auto const& [id, each] : snapshot.sources) {
    if (id == text) return &each;
    bool const fits = each.title == text || (text.size() >= 6 && id.starts_with(text));
    if (!fits) continue;
    if (found != nullptr) return nullptr;
    found = &each;
  }
  return found;
}

Source const* source_typed(Environment& env, Snapshot const& snapshot, std::string_view text) {
  auto const* const found = find_source(snapshot, text);
  if (found == nullptr) {
    env.err << "De bron „" << publish::printable(text)
            << "” is er niet, of er passen er meer bij. Kijk met: verband source\n";
  }
  return found;
}

Partnership const* partnership_typed(Environment& env, Snapshot const& snapshot,
                                     std::vector<std::string> const& words, Date day, int& status) {
  auto const text = joined(words, " ");
  auto [beliefs, elsewhen] = analysis::beliefs_on(snapshot, day);
  std::ranges::move(elsewhen, std::back_inserter(beliefs));
  auto const found = analysis::named(beliefs, text);
  if (found.size() == 1) return found.front().partnership;
  if (auto const* const known = registry::partnership(snapshot, text)) return known;
  env.err << (found.empty() ? "Geen samenwerkingsverband gevonden met de naam „"
                            : "Er passen meer samenwerkingsverbanden bij „")
          << publish::printable(text) << "”. Zoek met: verband list --text WOORD\n";
  status = exit_not_found;
  return nullptr;
}

std::vector<std::pair<std::string_view, Verdict>> verdicts_given(Arguments const& arguments) {
  std::vector<std::pair<std::string_view, Verdict>> given{
      {"same", Verdict::same}, {"not-same", Verdict::not_same}, {"unsure", Verdict::unsure}};
  std::erase_if(given, [&](auto const& each) { return !arguments.has(each.first); });
  return given;
}

std::optional<Revision> append_change(Environment& env, Session& session,
                                      Arguments const& arguments, Change const& change,
                                      std::span<registry::Blob const> blobs, int& status) {
  auto const expect = expected(arguments, session.snapshot.revision);
  if (!expect) {
    status = misused(env, "Na --expect hoort het nummer van een revisie.");
    return std::nullopt;
  }
  auto const done = change.kind == ChangeKind::redaction
                        ? session.store->redact(change, *expect)
                        : session.store->append(change, *expect, blobs);
  if (done) return *done;
  status = refused(env, done.error());
  return std::nullopt;
}

int write_change(Environment& env, Session& session, Arguments const& arguments,
                 registry::Result<Change> const& change) {
  if (!change) return refused(env, change.error());
  int status = exit_ok;
  auto const done = append_change(env, session, arguments, *change, {}, status);
  if (!done) return status;
  env.out << "Revisie " << *done << ": " << publish::printable(change->summary) << '\n';
  return exit_ok;
}

registry::Tools registry_tools(Environment const& env) {
  return {.mint = env.mint, .folded = [](std::string_view text) { return text::fold(text); }};
}

void say(Environment& env, std::string_view indent, std::string_view text) {
  auto const room = std::max<std::size_t>(env.width, indent.size() + 20) - indent.size();
  bool first = true;
  for (auto const& line : publish::wrapped(publish::printable(text), room)) {
    env.out << (first ? std::string{indent} : std::string(indent.size(), ' ')) << line << '\n';
    first = false;
  }
}

std::vector<std::string> partnerships_of(Snapshot const& snapshot, std::string_view source) {
  std::vector<std::string> uris;
  for (auto const& [uri, ids] : snapshot.told_by) {
    if (std::ranges::any_of(ids, [&](std::string const& id) {
          return snapshot.accounts.find(id)->second.source == source;
        })) {
      uris.push_back(uri);
    }
  }
  return uris;
}

publish::TableStyle style(Environment const& env) {
  return {.width = env.width, .colour = env.colour};
}

}  // namespace verband::app
