// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/arguments.hpp"
#include "app/document.hpp"
#include "app/environment.hpp"
#include "publish/table.hpp"
#include "registry/commands.hpp"
#include "registry/store.hpp"
#include "store/register_file.hpp"

namespace verband::app {

/// An open register: its log and the snapshot asked for.
struct Session {
  std::unique_ptr<registry::Store> store{};
  std::vector<Change> log{};
  Snapshot snapshot{};
};

/// Which file the command is about: --register, or where none is given.
std::string register_file(Environment const& env, Arguments const& arguments);

/// The knowledge in the binary with the divisions that were added to the register, when it is
/// there.
Knowledge register_knowledge(std::string const& file, Use use = Use::names);

/// Opens the register and folds it; with `known` as it was known at the end of that day.
Session open_session(Environment const& env, std::string const& file, store::Access access,
                     Knowledge const& knowledge, std::optional<Date> known = {});

/// Reads the log of an open register again, after it was written to.
void read_again(Session& session, Knowledge const& knowledge, std::optional<Date> known = {});

/// Who does it and why, from --author and --reason; `usual` is the reason where none is given.
registry::By by(Environment const& env, Arguments const& arguments, std::string_view usual = {});

/// Says a refusal in plain Dutch on the error stream; gives the exit status.
int refused(Environment& env, registry::Refusal const& refusal);

/// Says a usage error on the error stream; gives the exit status.
int misused(Environment& env, std::string_view message);

/// The revision the writer says to have read (--expect), the head when not given, nothing when it
/// is no number.
std::optional<Revision> expected(Arguments const& arguments, Revision head);

/// A date option: absent, a day, or a message in `trouble`.
std::optional<Date> date_option(Arguments const& arguments, std::string_view option,
                                std::string& trouble);

/// The source with that id, or the beginning of one (at least six characters), or that title;
/// nullptr when none fits, or several.
Source const* find_source(Snapshot const& snapshot, std::string_view text);

/// The same; says on the error stream when there is none.
Source const* source_typed(Environment& env, Snapshot const& snapshot, std::string_view text);

/// The partnership that was typed, by its name on `day`, slug or URI; nullptr with a message and a
/// status when there is none, or when several fit.
Partnership const* partnership_typed(Environment& env, Snapshot const& snapshot,
                                     std::vector<std::string> const& words, Date day, int& status);

/// Those of --same, --not-same and --unsure that were given.
std::vector<std::pair<std::string_view, Verdict>> verdicts_given(Arguments const& arguments);

/// Appends the change with the revision the user read (--expect); nothing, with a message and a
/// status, when that cannot be.
std::optional<Revision> append_change(Environment& env, Session& session,
                                      Arguments const& arguments, Change const& change,
                                      std::span<registry::Blob const> blobs, int& status);

/// Writes the change with the revision the user read (--expect), and says what happened; the exit
/// status.
int write_change(Environment& env, Session& session, Arguments const& arguments,
                 registry::Result<Change> const& change);

/// What the commands of the register need from outside.
registry::Tools registry_tools(Environment const& env);

/// Writes a text behind an indent, broken at the width of the screen.
void say(Environment& env, std::string_view indent, std::string_view text);

/// The URIs of the partnerships that a source tells of.
std::vector<std::string> partnerships_of(Snapshot const& snapshot, std::string_view source);

/// How a table is to be drawn here.
publish::TableStyle style(Environment const& env);

}  // namespace verband::app
