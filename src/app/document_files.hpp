// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace verband::app {

/// The files that words on the command line stand for.
struct DocumentFiles {
  std::vector<std::string> files{};
  std::vector<std::string> troubles{};  // plain Dutch: folders that cannot be read, or are empty
  bool several{};  // a folder, or more than one word: what is said is about many documents
};

/// Words that are files stand for themselves, in their order. A folder stands for the files in it
/// and in the folders below, by name; hidden files, lock files of Office ("~$x.docx") and
/// `register_file` are left out. A folder with the tables of the national register stands for
/// itself. A folder is walked once, also when links lead to it again.
DocumentFiles document_files(std::vector<std::string> const& words,
                             std::string const& register_file);

/// True for a folder with the tables of the national register, to be read as one document.
bool is_register_folder(std::string const& folder);

}  // namespace verband::app
